/// Compares a state with what its anchor knows of it.
struct AnchorCheck {
    private let lines: [AnchorLine]
    private let desk: String

    /// Takes the lines of an anchor, those of other desks too.
    init(_ lines: [AnchorLine], desk: String) {
        self.lines = lines
        self.desk = desk
    }

    /// What does not fit; `nil` where everything does.
    func finding(_ sql: any SQLConnection) throws(SQLError) -> AnchorFinding? {
        let stateID: String = try sql.value("SELECT state_id AS value FROM identity") ?? ""
        let ours = lines.filter { $0.desk == desk || $0.state == stateID }
        guard !ours.isEmpty else { return .unknown }
        let head = try StateMark(sql).row
        var marks: Set<StateMark> = []
        var wrong: Int64?
        for line in ours where line.state == stateID && marks.insert(line.mark).inserted {
            guard line.mark.row <= head, try !line.mark.isReached(sql) else { continue }
            wrong = min(wrong ?? line.mark.row, line.mark.row)
        }
        if let wrong { return .rebuilt(row: wrong) }
        if let known = marks.map(\.row).max(), known > head { return .behind(last: head, known: known) }
        if let other = ours.last(where: { $0.state != stateID }), try !wasReset(sql) {
            return .replaced(row: other.mark.row, time: other.time)
        }
        return nil
    }

    /// Whether the state says that it was begun anew on purpose.
    private func wasReset(_ sql: any SQLConnection) throws(SQLError) -> Bool {
        try sql.value("SELECT EXISTS (SELECT 1 FROM audit WHERE action = 'reset') AS value") ?? false
    }
}

/// What does not fit between a state and its anchor.
public enum AnchorFinding: Hashable, Sendable {
    /// The anchor has no line about this state.
    case unknown
    /// The anchor has another hash for this row: the chain was made anew, or another copy was gone on with.
    case rebuilt(row: Int64)
    /// The anchor knows a later row than the last one: the end was cut off, or an older copy was put back.
    case behind(last: Int64, known: Int64)
    /// The anchor knows another state of this desk, which came to this row: its folder was deleted.
    case replaced(row: Int64, time: String)
}
