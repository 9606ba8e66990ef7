/// What `strace -f -y -o` wrote, with the calls in the order in which they began.
struct SystemCallTrace {
    /// A system call.
    struct Call {
        let name: String
        let arguments: String
        /// The line on which it began.
        let start: Int
        /// The line on which it returned.
        var end: Int
        var result: String

        /// The first argument: a descriptor with the file or socket behind it.
        var descriptor: String { String(arguments.prefix { $0 != "," && $0 != ")" && $0 != " " }) }
    }

    let calls: [Call]

    init(_ text: String) {
        var calls: [Call] = []
        var unfinished: [Substring: Int] = [:]
        for (index, line) in text.split(separator: "\n").enumerated() {
            let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
            guard parts.count == 2 else { continue }
            let thread = parts[0]
            let event = parts[1].drop { $0 == " " }
            if event.hasPrefix("<... ") {
                guard let begun = unfinished.removeValue(forKey: thread) else { continue }
                calls[begun].end = index
                calls[begun].result = Self.result(event)
                continue
            }
            guard let bracket = event.firstIndex(of: "(") else { continue }
            let isWhole = !event.hasSuffix("<unfinished ...>")
            if !isWhole { unfinished[thread] = calls.count }
            calls.append(
                Call(
                    name: String(event[..<bracket]), arguments: String(event[event.index(after: bracket)...]),
                    start: index, end: isWhole ? index : .max, result: isWhole ? Self.result(event) : ""))
        }
        self.calls = calls
    }

    private static func result(_ event: Substring) -> String {
        guard let equals = event.lastIndex(of: "=") else { return "" }
        return String(event[event.index(after: equals)...].drop { $0 == " " }.prefix { $0 != " " && $0 != "<" })
    }
}
