internal import CTerminal

/// The memory of this process, in which secrets lie.
package enum ProcessMemory {
    /// Keeps it out of core files, and from the debuggers of other processes of the same user.
    ///
    /// What `/proc` shows of the process belongs to the superuser from then on. Programs that this one starts are dumpable
    /// again, and leave no core files either.
    /// - Returns: Whether the system did it.
    @discardableResult
    package static func close() -> Bool {
        cterm_close_memory()
    }
}
