import Testing

@testable import StrictText

struct ASCIISetTests {
    @Test(arguments: [
        ("0123456789", 1...10, true), ("0123456789", 1...9, false), ("", 0...3, true), ("", 1...3, false),
        ("12a", 1...9, false), ("１２", 1...9, false), ("1\u{301}", 1...9, false), ("1\n", 1...9, false),
    ]) func `digits make up what is nothing else`(text: String, count: ClosedRange<Int>, isMadeUp: Bool) {
        #expect(ASCIISet.digits.makesUp(text, count: count) == isMadeUp)
    }

    @Test func `set holds its own characters and no others`() {
        let set = ASCIISet.hexadecimalDigits.union("-\u{e9}")
        let held = (UInt8.min...UInt8.max).filter(set.contains)
        #expect(held == Array("-0123456789ABCDEFabcdef".utf8))
        #expect(Set(ASCIISet.letters.union(.digits).union("_").members) == Set((0..<128).filter(isWord)))
    }

    private func isWord(_ byte: UInt8) -> Bool {
        let scalar = Unicode.Scalar(byte)
        return scalar == "_" || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
    }
}

extension ASCIISet {
    fileprivate var members: [UInt8] { (UInt8.min...UInt8.max).filter(contains) }
}
