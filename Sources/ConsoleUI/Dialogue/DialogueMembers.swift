import Konaplate
import MemberDesk
import TerminalKit
import Wording

/// A part of the list of members as lines.
struct DialogueMembers {
    /// What stands above the rows.
    let head: [String]
    let rows: [(line: String, choice: Dialogue.Choice)]
    /// What stands below them.
    let foot: [String]

    /// Takes so many rows from a row on.
    init(_ model: Model, from start: Int, rows count: Int) {
        let list = model.list
        let language = model.language
        guard list.count > 0 else {
            (head, rows, foot) = ([MembersView.emptiness(model)[language]], [], [])
            return
        }
        let wanted = start..<max(start, min(start + count, list.count))
        rows = wanted.compactMap { list.summary(row: $0) }.map { ($0.spoken(model), .member($0.id)) }
        let note = MemberSearchNote(list).line.map { [$0[language]] } ?? []
        head = start == 0 ? [Self.count(list)[language]] + note : []
        let rest = list.count - start - rows.count
        if count == 0 {
            foot = []
        } else if rest <= 0 {
            foot = rows.isEmpty ? [Phrase.noMoreMembers[language]] : []
        } else {
            foot = [(rows.count < wanted.count ? Phrase.tooManyMembers(rest) : .moreMembers(rest))[language]]
        }
    }

    private static func count(_ list: MemberList) -> Phrase {
        let total = MembersView.grouped(list.total)
        let found = MembersView.grouped(list.count)
        return list.search.isEmpty
            ? Phrase("회원 \(total)명", "\(total) members")
            : Phrase("\(total)명 중 \(found)명", "\(found) of \(total) members")
    }

    /// Everything that is known of the selected member.
    static func detail(_ model: Model) -> [String] {
        let text = DetailView.lines(model).map { $0.plainText(model.language) }.filter { !$0.isEmpty }
        return model.list.selected == nil ? text : [DetailView.title(model)] + text
    }
}

extension MemberSummary {
    /// The member as a line, masked as everywhere.
    fileprivate func spoken(_ model: Model) -> String {
        let masking = model.station.masking
        return [
            id.description, member.name.map { masking.name($0) }, member.mobile.map { masking.mobile($0) },
            Phrase.state(model.state(of: self))[model.language],
        ].compactMap { $0 }.joined(separator: "  ")
    }
}

extension Model {
    /// The selected member as prompts name it.
    var selectedName: String? {
        guard let memberID = list.selection else { return nil }
        let name = list.summary(memberID)?.member.name.map { station.masking.name($0) }
        return [name, memberID.description].compactMap { $0 }.joined(separator: " ")
    }
}

extension Station {
    /// The environment as prompts name it.
    var badgeWord: String {
        environment == .production ? "PRODUCTION 운영" : isDemo ? "DEMO" : environment.rawValue.uppercased()
    }
}

extension Phrase {
    fileprivate static let noMoreMembers = Phrase("더 없습니다.", "There are no more.")
    fileprivate static func moreMembers(_ count: Int) -> Phrase {
        Phrase("\(count)명이 더 있습니다. 계속하려면 더라고 입력하세요.", "\(count) more. Type more to go on.")
    }
    fileprivate static func tooManyMembers(_ count: Int) -> Phrase {
        Phrase("나머지 \(count)명은 찾기로 좁혀 주세요.", "Narrow the search to see the other \(count).")
    }
}
