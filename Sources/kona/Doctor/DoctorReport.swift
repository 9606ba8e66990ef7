import StrictText
import Wording

/// What kona sees of a machine, and what of it stands in the way.
struct DoctorReport {
    /// How well something is.
    enum Level: Equatable {
        /// As it should be.
        case fine
        /// Worth knowing; everything works.
        case note
        /// Something cannot be used; how the command ends because of it.
        case problem(ExitStatus)
    }

    /// One thing that was looked at.
    struct Line {
        /// Its name for programs.
        let id: String
        /// Its name for people.
        let title: Phrase
        /// What was found, for people.
        let value: Phrase
        /// What was found, for programs.
        let json: JSON
        let level: Level
        /// What to do about it.
        let advice: Phrase?

        init(
            _ id: String, _ title: Phrase, _ value: Phrase, _ json: JSON, _ level: Level = .fine, advice: Phrase? = nil
        ) {
            (self.id, self.title, self.value, self.json) = (id, title, value, json)
            (self.level, self.advice) = (level, advice)
        }
    }

    /// Things that belong together.
    struct Section {
        let id: String
        let title: Phrase
        var lines: [Line]
    }

    var sections: [Section] = []

    /// The exit status: that of the first problem.
    var status: ExitStatus {
        for case .problem(let status) in sections.flatMap(\.lines).map(\.level) { return status }
        return .done
    }

    /// The report as one object; a problem and a piece of advice stand in a list of their own too.
    func json(_ language: Language) -> JSON {
        var members = sections.map { section in
            JSON.Member(section.id, .object(section.lines.map { JSON.Member($0.id, $0.json) }))
        }
        let findings = sections.flatMap { section in
            section.lines.filter { $0.level != .fine }.map { line in
                JSON.members([
                    "at": .string("\(section.id).\(line.id)"),
                    "level": .string(line.level == .note ? "note" : "problem"),
                    "message": .string(line.value[language]), "advice": line.advice.map { .string($0[language]) },
                ])
            }
        }
        members.append(JSON.Member("findings", .array(findings)))
        members.append(JSON.Member("usable", .bool(status == .done)))
        return .object(members)
    }
}

extension Phrase {
    /// The same in both languages.
    static func verbatim(_ text: String) -> Phrase { Phrase(text, text) }
}
