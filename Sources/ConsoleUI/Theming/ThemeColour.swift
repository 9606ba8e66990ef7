import TerminalKit
import Wording

/// A colour as a theme file writes it: a name of the sixteen, `default`, or a number from 0 to 255.
struct ThemeColour: Decodable {
    let colour: Colour

    static let names = [
        "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
        "bright-black", "bright-red", "bright-green", "bright-yellow",
        "bright-blue", "bright-magenta", "bright-cyan", "bright-white",
    ]

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Int.self) {
            guard let index = UInt8(exactly: number) else {
                throw Self.corrupted(decoder, "a colour's number is from 0 to 255, not \(number)")
            }
            colour = index < 16 ? .basic(index) : .indexed(index)
        } else if let name = try? container.decode(String.self) {
            if name == "default" {
                colour = .default
            } else if let index = Self.names.firstIndex(of: name) {
                colour = .basic(UInt8(index))
            } else {
                throw Self.corrupted(
                    decoder, unknownName(name, kind: Phrase("색", "colour"), among: ["default"] + Self.names).english)
            }
        } else {
            throw DecodingError.typeMismatch(
                ThemeColour.self,
                .init(
                    codingPath: decoder.codingPath,
                    debugDescription: "expected a colour: a name, or a number from 0 to 255"))
        }
    }

    static func corrupted(_ decoder: any Decoder, _ message: String) -> DecodingError {
        .dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: message))
    }
}

/// A colour of a look for sixteen colours.
struct ThemeBasicColour: Decodable {
    let colour: Colour

    init(from decoder: any Decoder) throws {
        colour = try ThemeColour(from: decoder).colour
        if case .indexed(let index) = colour {
            throw ThemeColour.corrupted(
                decoder, "\(index) is none of the sixteen colours; a number here is from 0 to 15")
        }
    }
}
