/// A random number generator whose sequence is part of what a seed means: equal on every machine and in every version.
struct SplitMix64 {
    private static let increment: UInt64 = 0x9E37_79B9_7F4A_7C15

    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    /// The generator of one member, so that the number of members does not change who they are.
    init(seed: UInt64, index: Int) {
        var parent = SplitMix64(seed: seed)
        state = parent.next() &+ UInt64(index) &* 0xD1B5_4A32_D192_ED03
    }

    mutating func next() -> UInt64 {
        state &+= Self.increment
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    /// A number from 0 up to a bound; the standard library's own way may differ between versions.
    mutating func below(_ bound: Int) -> Int {
        Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    mutating func element<Element>(of list: [Element]) -> Element {
        list[below(list.count)]
    }

    mutating func digits(_ count: Int) -> String {
        (0..<count).map { _ in String(below(10)) }.joined()
    }
}
