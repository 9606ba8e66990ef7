import Glibc
package import TerminalKit

/// What the 256 colours look like, as xterm and nearly every terminal after it draws them.
///
/// The first sixteen belong to the user; their values here are xterm's own, good for choosing and not for judging.
package enum XtermPalette {
    /// A colour by its parts.
    package struct RGB: Sendable, Hashable {
        /// Red.
        package let red: UInt8
        /// Green.
        package let green: UInt8
        /// Blue.
        package let blue: UInt8

        init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
            self.red = red
            self.green = green
            self.blue = blue
        }
    }

    /// The contrast that WCAG asks for between small text and its background.
    package static let readableContrast = 4.5

    private static let basic: [RGB] = [
        RGB(0, 0, 0), RGB(205, 0, 0), RGB(0, 205, 0), RGB(205, 205, 0),
        RGB(0, 0, 238), RGB(205, 0, 205), RGB(0, 205, 205), RGB(229, 229, 229),
        RGB(127, 127, 127), RGB(255, 0, 0), RGB(0, 255, 0), RGB(255, 255, 0),
        RGB(92, 92, 255), RGB(255, 0, 255), RGB(0, 255, 255), RGB(255, 255, 255),
    ]

    /// The parts of a colour by its number: sixteen named ones, a cube of 6 × 6 × 6, a ramp of 24 greys.
    package static func rgb(of index: UInt8) -> RGB {
        switch index {
        case 0..<16: return basic[Int(index)]
        case 232...:
            let level = 8 + 10 * (index - 232)
            return RGB(level, level, level)
        default:
            let levels: [UInt8] = [0, 95, 135, 175, 215, 255]
            let place = Int(index - 16)
            return RGB(levels[place / 36], levels[place / 6 % 6], levels[place % 6])
        }
    }

    /// The contrast of two colours after WCAG 2, from 1 to 21; nothing where one of them is the terminal's own.
    package static func contrast(_ first: Colour, _ second: Colour) -> Double? {
        guard let first = luminance(of: first), let second = luminance(of: second) else { return nil }
        return (max(first, second) + 0.05) / (min(first, second) + 0.05)
    }

    /// The one of the sixteen that is nearest to a colour.
    static func nearestBasic(to index: UInt8) -> UInt8 {
        let wanted = rgb(of: index)
        func square(_ first: UInt8, _ second: UInt8) -> Int {
            let difference = Int(first) - Int(second)
            return difference * difference
        }
        func distance(_ colour: RGB) -> Int {
            square(wanted.red, colour.red) + square(wanted.green, colour.green) + square(wanted.blue, colour.blue)
        }
        let nearest = basic.indices.min { distance(basic[$0]) < distance(basic[$1]) }
        return UInt8(nearest ?? 0)
    }

    private static func luminance(of colour: Colour) -> Double? {
        colour.index.map { linear($0).luminance }
    }

    /// A colour by its light.
    static func linear(_ index: UInt8) -> LinearRGB {
        func linear(_ part: UInt8) -> Double {
            let value = Double(part) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        let rgb = rgb(of: index)
        return LinearRGB(red: linear(rgb.red), green: linear(rgb.green), blue: linear(rgb.blue))
    }
}

extension Colour {
    fileprivate var index: UInt8? {
        switch self {
        case .default: nil
        case .basic(let index), .indexed(let index): index
        }
    }
}
