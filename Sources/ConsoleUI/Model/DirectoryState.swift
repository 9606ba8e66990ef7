package import Konaplate
package import MemberDesk
package import Wording

/// The members and what is known of them.
package enum DirectoryState: Sendable, Equatable {
    case loading
    case failed(Phrase)
    case loaded(DirectoryContent)

    /// The members, where they are loaded.
    package var content: DirectoryContent? {
        if case .loaded(let content) = self { content } else { nil }
    }
}

/// A loaded directory, with an index to search it.
package struct DirectoryContent: Sendable {
    /// Tells one loaded directory from another.
    package let revision: Int
    /// The members by number.
    package let members: [Member]
    /// When the list was last changed.
    package let updatedAt: Timestamp?
    /// The digits of the longest member ID.
    package var idWidth: Int { members.last?.id.description.utf8.count ?? 0 }
    /// Where each member stands in ``members``.
    private let positions: [MemberID: Int]
    private let index: SearchIndex
    /// The newest readings.
    package private(set) var readings: [MemberID: StoredReading]
    /// The newest attempts.
    package private(set) var attempts: [MemberID: Attempt]
    /// Counts the changes of readings and attempts.
    private var changes = 0

    /// Indexes a directory; with a million members that takes a second, so not on the screen's thread.
    package init(revision: Int, summaries: [MemberSummary], updatedAt: Timestamp?) {
        self.revision = revision
        self.updatedAt = updatedAt
        members = summaries.map(\.member)
        positions = Dictionary(
            members.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
        index = SearchIndex(members)
        readings = Dictionary(
            summaries.compactMap { summary in summary.reading.map { (summary.id, $0) } },
            uniquingKeysWith: { first, _ in first })
        attempts = Dictionary(
            summaries.compactMap { summary in summary.attempt.map { (summary.id, $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// A member with what is known.
    package func summary(_ memberID: MemberID) -> MemberSummary? {
        positions[memberID].map {
            MemberSummary(member: members[$0], reading: readings[memberID], attempt: attempts[memberID])
        }
    }

    /// Takes over readings and attempts unless newer ones are here already: what was read earlier may come later.
    package mutating func update(_ summaries: some Sequence<MemberSummary>) {
        for summary in summaries {
            if let reading = summary.reading, reading.exchangeID >= readings[summary.id]?.exchangeID ?? 0 {
                readings[summary.id] = reading
            }
            if let attempt = summary.attempt, attempts[summary.id].map({ attempt.supersedes($0) }) ?? true {
                attempts[summary.id] = attempt
            }
        }
        changes += 1
    }

    /// The members that a query finds, best first; all, by number, for an empty one.
    package func matches(_ text: String) -> [MemberID] {
        let query = SearchQuery(text)
        guard !query.isEmpty else { return members.map(\.id) }
        return index.search(query, limit: members.count) { id in
            query.qualifiers.isEmpty || summary(id)?.satisfies(query.qualifiers) ?? false
        }.map(\.id)
    }
}

extension DirectoryContent: Equatable {
    /// Two contents of one revision differ only by what was taken over since.
    package static func == (left: DirectoryContent, right: DirectoryContent) -> Bool {
        left.revision == right.revision && left.changes == right.changes
    }
}
