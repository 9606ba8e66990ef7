import Konaplate
import MemberDesk
import TerminalKit
import Wording

/// A code of the dictionary as a line of its list, and in full.
struct CodeLine: Sendable, Hashable {
    let line: CodeReport.Line

    init(_ line: CodeReport.Line) {
        self.line = line
    }

    /// Whether every word, in lower case, stands in what is known of it.
    func contains(_ words: [String]) -> Bool {
        let texts = [line.entry?.meaning, line.entry?.advice, line.entry?.say].compactMap { $0 }
        let all = ([line.code.rawValue, line.api ?? "", line.message] + texts.flatMap { [$0.korean, $0.english] })
            .map { $0.lowercased() }
        return words.allSatisfy { word in all.contains { $0.contains(word) } }
    }

    func draw(row: Int, columns: Range<Int>, isSelected: Bool, _ pen: inout Pen) {
        let language = pen.language
        if isSelected {
            pen.frame.fill(
                Rectangle(row: row, column: columns.lowerBound, columns: columns.count, rows: 1), style: .rowSelected)
        }
        let style: StyleName? = isSelected ? .rowSelected : nil
        let source = columns.lowerBound + 8
        let text = source + 6
        pen.write(
            line.code.rawValue, row: row, columns: columns.lowerBound..<min(source, columns.upperBound),
            style: style ?? .value)
        if let word = mark(language) {
            pen.write(word, row: row, columns: source..<min(text - 1, columns.upperBound), style: style ?? .chip)
        }
        let meaning = line.entry?.meaning[language] ?? language.translatingMarks(in: line.message)
        pen.write(
            [meaning, line.api.map { "(\($0))" }].compactMap { $0 }.joined(separator: "  "), row: row,
            columns: min(text, columns.upperBound)..<columns.upperBound,
            style: style ?? (line.entry == nil ? .stateCheck : .default))
    }

    /// The word for an entry that is not ours: the team's, or nobody's.
    private func mark(_ language: Language) -> String? {
        switch line.entry?.source {
        case .kona?: nil
        case .team?: Phrase("팀", "team")[language]
        case nil: Phrase("모름", "?")[language]
        }
    }

    /// Everything that is known of it.
    func details(_ language: Language) -> [PageLine] {
        let entry = line.entry
        let message = line.message.isEmpty ? nil : "\"\(language.translatingMarks(in: line.message))\""
        let fields: [(Phrase, String?, StyleName)] = [
            (.responseCode, line.code.rawValue + (line.api.map { "  \($0)" } ?? ""), .value),
            (.meaning, (entry?.meaning ?? .nobodyKnows)[language], entry == nil ? .stateCheck : .value),
            (.advice, entry?.advice?[language], .value), (.sayToMember, entry?.say.map { "\"\($0[language])\"" }, .say),
            (.message, message, .value), (.source, entry.map { $0.source.phrase[language] }, .value),
            (
                .seenInLog,
                line.lastSeen.map {
                    Phrase.seen(line.count, at: "\($0.date) \($0.timeOfDay)")[language]
                }, .value
            ),
        ]
        return fields.compactMap { name, text, style in text.map { .field(name, $0, style) } }
    }
}

extension CodeEntry.Source {
    fileprivate var phrase: Phrase {
        switch self {
        case .kona: Phrase("kona", "kona")
        case .team: Phrase("팀의 파일 (response_codes_file)", "the team's file (response_codes_file)")
        }
    }
}

extension Phrase {
    fileprivate static let message = Phrase("원문", "Message")
    fileprivate static let source = Phrase("출처", "Source")
    fileprivate static let seenInLog = Phrase("이 로그", "In this log")
    fileprivate static let nobodyKnows = Phrase(
        "모르는 코드입니다. 의미를 알면 response_codes_file에 더하세요.",
        "Nobody knows this code. Add it to response_codes_file when you know what it means.")

    fileprivate static func seen(_ count: Int, at time: String) -> Phrase {
        Phrase("\(count)건, 최근 \(time)", "\(count == 1 ? "once" : "\(count) times"), last \(time)")
    }
}
