import TerminalKit

/// How a theme file says that a style looks; what it leaves out comes from elsewhere.
struct ThemeLook: Decodable, Sendable {
    /// Colours and attributes of which each may be left out.
    struct Part: Sendable {
        var foreground: Colour?
        var background: Colour?
        var attributes: Style.Attributes?
    }

    /// The look with 256 colours.
    let indexed: Part
    /// The look with sixteen colours, where the file says one.
    let basic: Part?

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        indexed = Part(
            foreground: try container.decodeIfPresent(ThemeColour.self, forKey: .foreground)?.colour,
            background: try container.decodeIfPresent(ThemeColour.self, forKey: .background)?.colour,
            attributes: try container.decodeIfPresent([ThemeAttribute].self, forKey: .attributes).map(Self.set))
        basic = try container.decodeIfPresent(Basic.self, forKey: .basic)?.part
    }

    private static func set(of attributes: [ThemeAttribute]) -> Style.Attributes {
        attributes.reduce(into: []) { $0.formUnion($1.style) }
    }

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case foreground = "fg"
        case background = "bg"
        case attributes
        case basic
    }

    private struct Basic: Decodable {
        let part: Part

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            part = Part(
                foreground: try container.decodeIfPresent(ThemeBasicColour.self, forKey: .foreground)?.colour,
                background: try container.decodeIfPresent(ThemeBasicColour.self, forKey: .background)?.colour,
                attributes: try container.decodeIfPresent([ThemeAttribute].self, forKey: .attributes)
                    .map(ThemeLook.set))
        }

        private enum CodingKeys: String, CodingKey, CaseIterable {
            case foreground = "fg"
            case background = "bg"
            case attributes
        }
    }
}
