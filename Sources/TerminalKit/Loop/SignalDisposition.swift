internal import CTerminal

/// What the process does at a signal.
package enum SignalDisposition {
    /// Whether a signal is ignored, as the parent may have told the process to.
    package static func isIgnored(_ number: Int32) -> Bool {
        cterm_signal_is_ignored(number)
    }

    /// Lets writing to a closed pipe and beyond the largest file size fail with an error instead of ending the process.
    package static func reportLimitsAsErrors() {
        cterm_report_limits_as_errors()
    }
}
