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
                throw decoder.refusal(
                    Phrase("색 번호는 0부터 255까지입니다: \(number)", "a colour's number is from 0 to 255, not \(number)"))
            }
            colour = index < 16 ? .basic(index) : .indexed(index)
        } else if let name = try? container.decode(String.self) {
            if name == "default" {
                colour = .default
            } else if let index = Self.names.firstIndex(of: name) {
                colour = .basic(UInt8(index))
            } else {
                throw decoder.refusal(
                    unknownName(name, kind: Phrase("색", "colour"), among: ["default"] + Self.names))
            }
        } else {
            throw DecodingError.typeMismatch(
                ThemeColour.self,
                .init(
                    decoder,
                    Phrase(
                        "색은 이름이나 0부터 255까지의 번호로 씁니다.", "expected a colour: a name, or a number from 0 to 255")))
        }
    }
}

/// A colour of a look for sixteen colours.
struct ThemeBasicColour: Decodable {
    let colour: Colour

    init(from decoder: any Decoder) throws {
        colour = try ThemeColour(from: decoder).colour
        if case .indexed(let index) = colour {
            throw decoder.refusal(
                Phrase(
                    "\(index): 16색에 없는 번호입니다. 여기서는 0부터 15까지 씁니다.",
                    "\(index) is none of the sixteen colours; a number here is from 0 to 15"))
        }
    }
}
