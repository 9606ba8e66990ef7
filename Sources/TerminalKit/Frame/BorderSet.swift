/// The characters that boxes and rules are drawn with.
package struct BorderSet: Sendable, Hashable {
    package let horizontal: Character
    package let vertical: Character
    package let topLeft: Character
    package let topRight: Character
    package let bottomLeft: Character
    package let bottomRight: Character
    /// Where a rule meets the left side, the right side, the top, the bottom, and another rule.
    package let teeLeft: Character
    package let teeRight: Character
    package let teeTop: Character
    package let teeBottom: Character
    package let cross: Character

    /// Light lines.
    package static let light = BorderSet("─│┌┐└┘├┤┬┴┼")
    /// Plain signs, for terminals that draw lines wide or not at all.
    package static let ascii = BorderSet("-|+++++++++")

    private init(_ characters: String) {
        let all = Array(characters)
        (horizontal, vertical) = (all[0], all[1])
        (topLeft, topRight, bottomLeft, bottomRight) = (all[2], all[3], all[4], all[5])
        (teeLeft, teeRight, teeTop, teeBottom, cross) = (all[6], all[7], all[8], all[9], all[10])
    }

    /// These borders where their lines are one column wide, else plain signs.
    package func usable(with policy: WidthPolicy) -> BorderSet {
        policy.columns(of: horizontal) == 1 && policy.columns(of: vertical) == 1 ? self : .ascii
    }
}
