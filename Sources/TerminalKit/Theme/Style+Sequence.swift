extension Style {
    /// The control sequence that makes the text after it look like this, whatever it looked like before.
    /// - Parameter colours: The number of the terminal's colours; with eight, the bright ones are the dark ones in bold.
    /// - Returns: A sequence of ECMA-48.
    package func sequence(colours: Int) -> String {
        var codes = ["0"]
        var attributes = attributes
        if colours < 16, case .basic(let index) = foreground, index >= 8 { attributes.insert(.bold) }
        let switches: [(Attributes, String)] = [
            (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
        ]
        codes += switches.filter { attributes.contains($0.0) }.map(\.1)
        codes += Self.codes(foreground, base: 30, colours: colours) + Self.codes(background, base: 40, colours: colours)
        return "\u{1B}[\(codes.joined(separator: ";"))m"
    }

    private static func codes(_ colour: Colour, base: Int, colours: Int) -> [String] {
        switch colour {
        case .default: []
        case .basic(let index) where index < 8 || colours < 16: ["\(base + Int(index % 8))"]
        case .basic(let index): ["\(base + 60 + Int(index % 8))"]
        case .indexed(let index): ["\(base + 8)", "5", "\(index)"]
        }
    }
}
