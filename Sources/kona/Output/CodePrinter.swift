import Konaplate
import MemberDesk
import StrictText
import Wording

/// Prints what is known of response codes.
struct CodePrinter {
    let format: ObjectFormat
    let language: Language

    /// Prints a report: the whole dictionary as a table, one code in full.
    func print(_ report: CodeReport, isWhole: Bool) {
        switch format {
        case .json: StandardOutput.print(JSON.array(report.lines.map(\.json)))
        case .table where isWhole: printTable(report)
        case .table:
            for (index, line) in report.lines.enumerated() {
                if index > 0 { StandardOutput.print("") }
                for text in FieldList(fields(line)).lines { StandardOutput.print(text) }
            }
        }
    }

    private func printTable(_ report: CodeReport) {
        var table = TextTable(
            header: [
                Phrase.responseCode[language], "API", Phrase.seen[language], Phrase.source[language],
                Phrase.meaning[language],
            ])
        for line in report.lines {
            table.append([
                line.code.rawValue, line.api ?? "", line.count == 0 ? "" : String(line.count),
                Phrase.source(of: line.entry)[language], meaning(line),
            ])
        }
        for text in table.lines { StandardOutput.print(text) }
        if report.unknownCount > 0 { StandardError.print(Phrase.unknownCodes(report.unknownCount)[language]) }
    }

    private func meaning(_ line: CodeReport.Line) -> String {
        line.entry?.meaning[language] ?? language.translatingMarks(in: line.message)
    }

    private func fields(_ line: CodeReport.Line) -> [(String, String)] {
        let texts: [(Phrase, String?)] = [
            (.responseCode, line.code.rawValue), (Phrase("API", "API"), line.api),
            (.message, line.message.isEmpty ? nil : language.translatingMarks(in: line.message)),
            (.meaning, line.entry?.meaning[language]), (.advice, line.entry?.advice?[language]),
            (.say, line.entry?.say?[language]), (.source, Phrase.source(of: line.entry)[language]),
            (.seen, line.count == 0 ? nil : Phrase.times(line.count)[language]),
            (.lastSeen, line.lastSeen.map { "\($0.date) \($0.timeOfDay)" }),
        ]
        return texts.compactMap { title, text in text.map { (title[language], $0) } }
    }
}

extension CodeReport.Line {
    /// The line as an object; what nobody knows is left out.
    fileprivate var json: JSON {
        .members([
            "code": .string(code.rawValue), "api": api.map { .string($0) },
            "message": message.isEmpty ? nil : .string(message), "meaning": entry?.meaning.json,
            "advice": entry?.advice?.json, "say": entry?.say?.json,
            "source": .string(entry?.source.rawValue ?? "unknown"), "count": .integer(count),
            "lastSeen": lastSeen.map { .string($0.iso8601) },
        ])
    }
}

extension Phrase {
    fileprivate var json: JSON { .members(["ko": .string(korean), "en": .string(english)]) }
}

extension Phrase {
    fileprivate static let seen = Phrase("기록", "Seen")
    fileprivate static let lastSeen = Phrase("최근 기록", "Last seen")
    fileprivate static let source = Phrase("출처", "Source")
    fileprivate static let message = Phrase("원문", "Message")
    fileprivate static let advice = Phrase("다음 할 일", "Next step")
    fileprivate static let say = Phrase("안내", "Say")

    fileprivate static func source(of entry: CodeEntry?) -> Phrase {
        switch entry?.source {
        case .kona?: Phrase("kona", "kona")
        case .team?: Phrase("팀", "team")
        case nil: Phrase("모름", "unknown")
        }
    }

    fileprivate static func times(_ count: Int) -> Phrase {
        Phrase("\(count)건", count == 1 ? "once" : "\(count) times")
    }

    fileprivate static func unknownCodes(_ count: Int) -> Phrase {
        Phrase(
            "모르는 응답코드가 \(count)개 있습니다. 의미를 알면 response_codes_file에 더하세요.",
            count == 1
                ? "Nobody knows 1 of these codes. Add it to response_codes_file when you know what it means."
                : "Nobody knows \(count) of these codes. Add them to response_codes_file when you know what they mean.")
    }
}
