/// The characters that boxes and rules are drawn with.
package struct BorderSet: Sendable, Hashable {
    /// A side above or below.
    package let horizontal: Character
    /// A side at the left or right.
    package let vertical: Character
    /// The corner at the top left.
    package let topLeft: Character
    /// The corner at the top right.
    package let topRight: Character
    /// The corner at the bottom left.
    package let bottomLeft: Character
    /// The corner at the bottom right.
    package let bottomRight: Character
    /// Where a line from inside meets the left side.
    package let teeLeft: Character
    /// Where a line from inside meets the right side.
    package let teeRight: Character
    /// Where a line from inside meets the top.
    package let teeTop: Character
    /// Where a line from inside meets the bottom.
    package let teeBottom: Character
    /// Where two lines cross.
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
