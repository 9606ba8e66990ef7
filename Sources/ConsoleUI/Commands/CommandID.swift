/// The name of a command, as configurations write it.
///
/// Only what other code than the command's own entry refers to has a constant here.
package struct CommandID: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral {
    /// The name.
    package let rawValue: String

    /// Takes a name, which need not be that of a command.
    package init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Takes a name from the code.
    package init(stringLiteral value: String) {
        self.init(rawValue: value)
    }
}

extension CommandID {
    static let help: CommandID = "app.help"
    static let palette: CommandID = "app.palette"
    static let quit: CommandID = "app.quit"
    static let redraw: CommandID = "app.redraw"
    static let suspend: CommandID = "app.suspend"
    static let nextPane: CommandID = "app.next-pane"
    static let back: CommandID = "app.back"
    static let curtain: CommandID = "app.curtain"
    static let plain: CommandID = "app.plain"
    static let up: CommandID = "move.up"
    static let down: CommandID = "move.down"
    static let pageUp: CommandID = "move.page-up"
    static let pageDown: CommandID = "move.page-down"
    static let first: CommandID = "move.first"
    static let last: CommandID = "move.last"
    static let open: CommandID = "move.open"
    static let search: CommandID = "members.search"
    static let sort: CommandID = "members.sort"
    static let markRange: CommandID = "members.mark-range"
    static let readMarked: CommandID = "marked.read"
    static let registerMarked: CommandID = "marked.register"
    static let add: CommandID = "members.add"
    static let refresh: CommandID = "member.refresh"
    static let register: CommandID = "member.register"
    static let check: CommandID = "member.check"
    static let override: CommandID = "member.override"
    static let arm: CommandID = "production.arm"
    static let history: CommandID = "member.history"
    static let copyCorrelationID: CommandID = "member.copy-correlation-id"
    static let copyTicketNote: CommandID = "member.copy-ticket-note"
    static let workList: CommandID = "attempts.open"
    static let filterLog: CommandID = "log.filter"
    static let nextError: CommandID = "log.next-error"
    static let previousError: CommandID = "log.previous-error"
    static let crossToMember: CommandID = "log.member"
    static let timeline: CommandID = "log.timeline"
    static let codes: CommandID = "codes.open"
    static let nextExchange: CommandID = "exchange.next"
    static let previousExchange: CommandID = "exchange.previous"
    static let wire: CommandID = "exchange.wire"
    static let copyCurl: CommandID = "wire.copy-curl"
}
