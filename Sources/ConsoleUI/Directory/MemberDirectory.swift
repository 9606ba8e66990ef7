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
        let rows: MemberRows

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

    /// The members, once they are read.
    var members: PackedDirectory? { state.withLock { $0.content?.members } }

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

    /// Takes the members as they were read again; what is known of them stays.
    func replace(_ members: PackedDirectory, updatedAt: Timestamp?) {
        state.withLock { state in
            state.content?.replace(members, updatedAt: updatedAt)
            state.found = nil
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
            guard let rows = Self.find(request.query, policy, &state), let content = state.content else { return }
            // Whom the screen is about is shown even where nobody is listed: a member to check, or one just added.
            if policy == .strict, request.query.text.isEmpty,
                let place = request.anchor.flatMap({ content.members.place(of: $0) })
            {
                return post(content.page(request, of: .places([UInt32(place)])))
            }
            post(content.page(request, of: rows))
        }
    }

    /// The rows to read for a request before the whole directory is read; where nobody may be listed, those of the anchor.
    func firstRows(of request: MemberRequest) -> Range<Int> { policy == .open ? request.rows : 0..<2 }

    /// Posts a part of the list that was read by itself, before the whole directory was.
    /// - Returns: Whether it was wanted: once the directory is read, it brings what is asked for.
    func page(_ request: MemberRequest, from part: DirectoryPart, then post: (MemberPage) -> Void) -> Bool {
        state.withLock { state in
            guard state.content == nil else { return false }
            // What became known since may be newer than what was read.
            let inSight = policy == .open ? part.summaries : part.summaries.filter { $0.id == request.anchor }
            let members = inSight.map { summary in
                state.early.filter { $0.id == summary.id }.reduce(summary) { $0.absorbing($1) }
            }
            post(MemberPage(request, of: part, members, policy))
            return true
        }
    }

    /// Brings the members of a list that are to be marked, and posts them before anybody else can post.
    func matches(_ request: MatchRequest, then post: (MatchedMembers) -> Void) {
        state.withLock { state in
            guard let rows = Self.find(request.query, policy, &state), let members = state.content?.members else {
                return
            }
            var range = 0..<rows.count
            if let ends = request.ends {
                let ends = [ends.first, ends.last].compactMap { members.place(of: $0) }.compactMap { rows.row(of: $0) }
                // An end that is no match any more leaves no range to speak of.
                range = ends.count == 2 ? min(ends[0], ends[1])..<max(ends[0], ends[1]) + 1 : 0..<0
            }
            let marked = range.prefix(MemberMarks.capacity).map { members.id(at: rows[$0]) }
            post(MatchedMembers(request: request, members: marked, count: range.count))
        }
    }

    /// What a search finds; the newest one is kept.
    private static func find(_ query: MemberQuery, _ policy: SearchPolicy, _ state: inout State) -> MemberRows? {
        if let found = state.found, found.query == query { return found.rows }
        // The former is given up before the next is made.
        state.found = nil
        guard let rows = state.content?.matches(query, policy) else { return nil }
        state.found = Found(query: query, rows: rows)
        return rows
    }
}
