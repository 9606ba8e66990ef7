import Konaplate
import MemberDesk

extension DirectoryContent {
    /// A part of what a search found, which holds the anchor where there is one.
    func page(_ request: MemberRequest, of found: MemberRows) -> MemberPage {
        var anchorRow = request.anchor.flatMap { members.place(of: $0) }.flatMap { found.row(of: $0) }
        // A member that is no match any more may keep its row; the others stand around it.
        var kept: (row: Int, memberID: MemberID)?
        if anchorRow == nil, let anchor = request.anchor, let row = request.anchorRow {
            kept = (min(row, found.count), anchor)
            anchorRow = kept?.row
        }
        let count = found.count + (kept == nil ? 0 : 1)
        let rows = request.rows.holding(anchorRow, of: count)
        let listed = rows.map { row in
            guard let kept, row >= kept.row else { return summary(at: found[row]) }
            return row == kept.row ? summary(kept.memberID) : summary(at: found[row - 1])
        }
        return MemberPage(
            request: request, start: rows.lowerBound, members: listed, count: count, total: self.count,
            unread: unread, updatedAt: updatedAt, idWidth: idWidth, anchorRow: anchorRow)
    }
}

extension MemberPage {
    /// A part of the list by number that was read by itself.
    ///
    /// Nobody is told there who was read and who not: that is said with a search by it, which needs the whole directory.
    init(_ request: MemberRequest, of part: DirectoryPart, _ members: [MemberSummary], _ policy: SearchPolicy) {
        let isOpen = policy == .open
        self.init(
            request: request, start: isOpen ? part.start : 0, members: members,
            count: isOpen ? part.count : members.count, total: part.count, unread: part.count,
            updatedAt: part.updatedAt, idWidth: part.last?.description.utf8.count ?? 0,
            anchorRow: isOpen ? part.anchorRow : members.isEmpty ? nil : 0)
    }
}

extension MemberRequest {
    /// Whether the rows come by number, so that few blocks of the directory have them.
    var isByNumber: Bool { text.isEmpty && sort == .memberID && !isReversed }
}
