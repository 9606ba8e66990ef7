import MemberDesk
import StrictText
import TerminalKit
import Wording

/// A theme file, read and checked by itself: what it says about styles, and which theme it inherits.
struct ThemeFile: Sendable {
    /// The theme's name.
    let name: String
    /// The name of the theme that answers for what this one leaves out.
    let parent: String?
    /// What the theme is like.
    let description: ThemeDescription?
    /// The eyes that the theme is made for.
    let vision: ColourVision?
    /// What the file says itself.
    let looks: [StyleName: ThemeLook]
    /// Where the file says its name.
    let namePlace: TextPlace
    /// Where the file says what it inherits.
    let parentPlace: TextPlace
    private let document: TOMLDocument

    /// Reads a parsed file.
    /// - Throws: ``ConfigurationError`` with line and column for what is unknown, missing or of a wrong type.
    init(_ document: TOMLDocument) throws(ConfigurationError) {
        // The names first: a dotted one without quotes is a table, which as a look has keys that nobody knows.
        let names = try document.configuration(Content<Anything>.self).styles ?? [:]
        try Self.checkNames(names.keys, in: document)
        let content = try document.configuration(Content<ThemeLook>.self)
        let styles = content.styles ?? [:]
        name = content.name
        parent = content.inherits
        description = content.description
        vision = content.vision
        looks = Dictionary(uniqueKeysWithValues: styles.map { (StyleName(rawValue: $0), $1) })
        namePlace = document.place(of: "name")
        parentPlace = document.place(of: "inherits")
        self.document = document
    }

    /// Where the file says how a style looks; where it does not, the place of its styles.
    func place(of style: StyleName) -> TextPlace { document.place(of: "styles", style.rawValue) }

    private static func checkNames(
        _ names: some Sequence<String>, in document: TOMLDocument
    ) throws(ConfigurationError) {
        let known = Set(StyleName.console.map(\.rawValue))
        let unknown = names.filter { !known.contains($0) }
            .map { (name: $0, place: document.place(of: "styles", $0)) }
            .min { ($0.place.line ?? 0, $0.place.column ?? 0) < ($1.place.line ?? 0, $1.place.column ?? 0) }
        guard let unknown else { return }
        throw ConfigurationError(.unknownKey, unknownStyle(unknown.name), at: unknown.place)
    }

    private static func unknownStyle(_ name: String) -> Phrase {
        let names = StyleName.console.map(\.rawValue)
        if closestMatch(to: name, among: names) != nil {
            return unknownName(name, kind: Phrase("스타일", "style"), among: names)
        }
        let group = name.prefix { $0 != "." }
        let relatives = names.filter { $0 == group || $0.hasPrefix("\(group).") }
        let quotes =
            name == group && !relatives.isEmpty
            ? Phrase(" (점이 있으므로 따옴표로 감쌉니다)", " (in quotes, for the dot)") : Phrase("", "")
        let groups = Set(names.map { name in name.firstIndex(of: ".").map { "\(name[..<$0]).*" } ?? name })
        let unknown = unknownName(
            name, kind: Phrase("스타일", "style"), among: relatives.isEmpty ? groups.sorted() : relatives)
        return Phrase(unknown.korean + quotes.korean, unknown.english + quotes.english)
    }

    private struct Content<Look: Decodable>: Decodable {
        let name: String
        let description: ThemeDescription?
        let inherits: String?
        let vision: ColourVision?
        let styles: [String: Look]?

        enum CodingKeys: String, CodingKey, CaseIterable {
            case name
            case description
            case inherits
            case vision
            case styles
        }
    }

    private struct Anything: Decodable {
        init(from decoder: any Decoder) {}
    }
}
