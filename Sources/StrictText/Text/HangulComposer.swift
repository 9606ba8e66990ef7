/// Composes Hangul syllables from conjoining jamo, as Unicode normalisation form C does.
package enum HangulComposer {
    private static let leads: ClosedRange<UInt32> = 0x1100...0x1112
    private static let vowels: ClosedRange<UInt32> = 0x1161...0x1175
    private static let tails: ClosedRange<UInt32> = 0x11A8...0x11C2
    private static let syllables: ClosedRange<UInt32> = 0xAC00...0xD7A3

    /// The scalars with every lead, vowel and tail that make a syllable as that syllable.
    package static func composed(_ scalars: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        for scalar in scalars {
            if let last = result.last, let syllable = composition(last.value, scalar.value) {
                result[result.count - 1] = syllable
            } else {
                result.append(scalar)
            }
        }
        return result
    }

    private static func composition(_ first: UInt32, _ second: UInt32) -> Unicode.Scalar? {
        if leads.contains(first), vowels.contains(second) {
            let index = (first - leads.lowerBound) * 21 + (second - vowels.lowerBound)
            return Unicode.Scalar(syllables.lowerBound + index * 28)
        }
        if syllables.contains(first), (first - syllables.lowerBound).isMultiple(of: 28), tails.contains(second) {
            return Unicode.Scalar(first + second - tails.lowerBound + 1)
        }
        return nil
    }
}
