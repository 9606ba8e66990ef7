import Glibc

/// Reads CP949 (UHC), and knows it where it was taken for UTF-8.
package enum CP949 {
    /// Why bytes could not be read.
    enum Failure: Error {
        /// The system's library has no table of the encoding.
        case unavailable
        /// A byte that the encoding does not have; what stands before it is here as UTF-8.
        case invalid(before: [UInt8])
    }

    /// The bytes as UTF-8.
    static func utf8(_ bytes: [UInt8]) throws(Failure) -> [UInt8] {
        guard let converter = iconv_open("UTF-8", "CP949"), Int(bitPattern: converter) != -1 else { throw .unavailable }
        defer { iconv_close(converter) }
        var input = bytes.map { CChar(bitPattern: $0) }
        // Two bytes become at most three.
        var output = [CChar](repeating: 0, count: bytes.count * 2 + 16)
        let (failed, written) = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                var (source, sourceCount) = (input.baseAddress, input.count)
                var (target, targetCount) = (output.baseAddress, output.count)
                let result = iconv(converter, &source, &sourceCount, &target, &targetCount)
                return (result == -1, output.count - targetCount)
            }
        }
        let text = output[..<written].map { UInt8(bitPattern: $0) }
        guard !failed else { throw .invalid(before: text) }
        return text
    }

    /// Whether a text, read as UTF-8, is Hangul of CP949 whose bytes happen to be valid UTF-8: `Ȳâȣ` for `황창호`.
    ///
    /// Such bytes make characters of two bytes only, in rows of the table that hold the syllables in use. A Latin name
    /// has such characters too, but between plain letters (`José`, `Núñez`).
    package static func isMisread(_ text: some StringProtocol) -> Bool {
        var run = Run()
        var longest = 0
        var hasLetters = false
        var hasPairs = false
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                hasLetters = hasLetters || scalar.properties.isAlphabetic
                longest = max(longest, run.length(before: scalar))
                run = Run(isWord: !scalar.properties.isAlphabetic)
                continue
            }
            guard let pair = Pair(scalar) else { return false }
            hasPairs = true
            run.count += 1
            run.hasHangul = run.hasHangul || pair == .hangul
        }
        longest = max(longest, run.length(before: nil))
        return hasPairs && (longest >= 2 || (!hasLetters && longest >= 1))
    }

    /// What a character of two bytes in UTF-8 is in the table of KS X 1001, of which CP949 is a superset.
    private enum Pair {
        case hangul
        case hanja

        init?(_ scalar: Unicode.Scalar) {
            guard (0x80..<0x800).contains(scalar.value), scalar.value & 0x3F >= 0x21 else { return nil }
            switch 0xC0 | scalar.value >> 6 {
            case 0xC2...0xC8: self = .hangul
            case 0xCA...0xDF: self = .hanja
            default: return nil
            }
        }
    }

    /// Characters that follow each other without anything of ASCII between them.
    private struct Run {
        var count = 0
        var hasHangul = false
        /// Whether no letter of ASCII stands before it.
        var isWord = true

        /// Its length; two characters beside a letter do not count as more than one.
        func length(before next: Unicode.Scalar?) -> Int {
            guard hasHangul else { return 0 }
            let isWord = isWord && !(next?.properties.isAlphabetic ?? false)
            return isWord || count > 2 ? count : min(count, 1)
        }
    }
}
