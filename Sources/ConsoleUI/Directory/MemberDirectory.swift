import Konaplate
import MemberDesk
import Synchronization

/// The directory of a console: all members, searched and paged, beside the model.
///
/// Whatever is known of a member goes through here, in one order: an older reading never replaces a newer one, and what
/// is here already is told to nobody again.
final class MemberDirectory: Sendable {
    private struct State {
        var content: DirectoryContent?
        /// What became known of members before the directory was read.
        var early: [MemberSummary] = []
        /// The newest search with what it found.
        var found: Found?
    }

    private struct Found {
        let query: MemberQuery
        let members: [MemberID]

        /// Whether another state of a member may make others of what was found.
        var dependsOnState: Bool {
            query.sort == .state || query.sort == .lastAttempt || !SearchQuery(query.text).qualifiers.isEmpty
        }
    }

    private let state = Mutex(State())
    private let policy: SearchPolicy

    /// Makes a directory that is not read yet.
    init(policy: SearchPolicy = .open) {
        self.policy = policy
    }

    /// Whether the directory is read.
    var isLoaded: Bool { state.withLock { $0.content != nil } }

    /// Takes the directory from the state; what became known meanwhile is newer.
    func load(_ snapshot: DirectorySnapshot) {
        let content = DirectoryContent(snapshot)
        state.withLock { state in
            state.content = content
            state.found = nil
            for summary in state.early { _ = state.content?.absorb(summary) }
            state.early = []
        }
    }

    /// Takes what is known of members now, and posts what is new of it before anybody else can post.
    func absorb(_ summaries: [MemberSummary], then post: ([MemberSummary]) -> Void) {
        state.withLock { state in
            guard state.content != nil else {
                state.early += summaries
                post(summaries)
                return
            }
            let changed = summaries.compactMap { state.content?.absorb($0) }
            if !changed.isEmpty, state.found?.dependsOnState ?? false { state.found = nil }
            post(changed)
        }
    }

    /// Takes members that were added or changed.
    /// - Returns: Whether any of them was new to it.
    @discardableResult
    func add(_ members: [Member], updatedAt: Timestamp?) -> Bool {
        state.withLock { state in
            let isChanged = state.content?.add(members, updatedAt: updatedAt) ?? false
            if isChanged { state.found = nil }
            return isChanged
        }
    }

    /// Brings a part of the list, and posts it before anybody else can post.
    func page(_ request: MemberRequest, then post: (MemberPage) -> Void) {
        state.withLock { state in
            guard let content = state.content else { return }
            var found = find(request.query, in: content, &state)
            // Whom the screen is about is shown even where nobody is listed: a member to check, or one just added.
            if policy == .strict, request.query.text.isEmpty, let anchor = request.anchor, content.has(anchor) {
                found = [anchor]
            }
            post(content.page(request, of: found))
        }
    }

    /// Brings the members of a list that are to be marked, and posts them before anybody else can post.
    func matches(_ request: MatchRequest, then post: (MatchedMembers) -> Void) {
        state.withLock { state in
            guard let content = state.content else { return }
            var found = find(request.query, in: content, &state)[...]
            if let ends = request.ends {
                let rows = [ends.first, ends.last].compactMap { found.firstIndex(of: $0) }
                // An end that is no match any more leaves no range to speak of.
                found = rows.count == 2 ? found[min(rows[0], rows[1])...max(rows[0], rows[1])] : []
            }
            post(
                MatchedMembers(
                    request: request, members: Array(found.prefix(MemberMarks.capacity)), count: found.count))
        }
    }

    /// What a search finds; the newest one is kept.
    private func find(_ query: MemberQuery, in content: DirectoryContent, _ state: inout State) -> [MemberID] {
        if let found = state.found, found.query == query { return found.members }
        let members = content.matches(query, policy)
        state.found = Found(query: query, members: members)
        return members
    }
}

extension DirectoryContent {
    /// A part of what a search found, which holds the anchor where there is one.
    func page(_ request: MemberRequest, of matches: [MemberID]) -> MemberPage {
        var matches = matches
        var anchorRow = request.anchor.flatMap { anchor in
            request.rows.clamped(to: 0..<matches.count).first { matches[$0] == anchor }
                ?? matches.firstIndex(of: anchor)
        }
        if anchorRow == nil, let anchor = request.anchor, let row = request.anchorRow {
            matches.insert(anchor, at: min(row, matches.count))
            anchorRow = min(row, matches.count - 1)
        }
        var rows = request.rows.clamped(to: 0..<matches.count)
        if let anchorRow, !rows.contains(anchorRow) {
            let half = request.rows.count / 2
            rows = (anchorRow - half..<anchorRow + half).clamped(to: 0..<matches.count)
        }
        return MemberPage(
            request: request, start: rows.lowerBound, members: matches[rows].map { summary($0) }, count: matches.count,
            total: count, unread: unread, updatedAt: updatedAt, idWidth: idWidth, anchorRow: anchorRow)
    }
}
