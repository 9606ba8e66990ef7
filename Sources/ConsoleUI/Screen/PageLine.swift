import TerminalKit
import Wording

/// A line of a page or of the detail pane, before it is broken to the columns that there are.
struct PageLine: Sendable, Equatable {
    /// What kind of line it is.
    enum Kind: Sendable, Equatable {
        /// A text; what is broken off is moved in by so many columns.
        case text(String, indent: Int)
        /// A name and its value; the value keeps to its own columns, so that no text can pass for another name.
        case field(Phrase, String)
        /// The beginning of a part, with a note at its end.
        case section(String, note: String)
        /// Nothing.
        case gap
    }

    let kind: Kind
    let style: StyleName
    /// What a name is cut down to before its value stands below it.
    var shortName: Phrase?
    /// What a value is cut down to before it stands below its name.
    var shortValue: String?

    static func text(_ text: String, _ style: StyleName = .value, indent: Int = 0) -> PageLine {
        PageLine(kind: .text(text, indent: indent), style: style)
    }

    static func field(
        _ name: Phrase, _ value: String, _ style: StyleName = .value, shortName: Phrase? = nil,
        shortValue: String? = nil
    ) -> PageLine {
        PageLine(kind: .field(name, value), style: style, shortName: shortName, shortValue: shortValue)
    }

    static func section(_ title: String, note: String = "", _ style: StyleName = .title) -> PageLine {
        PageLine(kind: .section(title, note: note), style: style)
    }

    static let gap = PageLine(kind: .gap, style: .default)

    /// Whether it is the value of a name.
    func isField(_ name: Phrase) -> Bool {
        if case .field(name, _) = kind { true } else { false }
    }

    /// The line as text.
    func plainText(_ language: Language) -> String {
        switch kind {
        case .text(let text, _): text
        case .field(let name, let value): WidthPolicy.narrow.padded(name[language], to: 16) + " " + value
        case .section(let title, let note): [title, note].filter { !$0.isEmpty }.joined(separator: "  ")
        case .gap: ""
        }
    }
}

extension [PageLine] {
    /// The sentences of a text, the line to say to the member in its own style.
    static func sentences(_ text: String, _ style: StyleName = .value) -> [PageLine] {
        Phrase.parts(text).enumerated().map { .text($1, $0 == 0 ? style : .say) }
    }
}
