import StrictText
import Testing

/// Whatever the bytes are, they are read or refused.
struct CSVFuzzTests {
    private struct SplitMix: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    private static let pieces: [[UInt8]] = [
        Array("userId".utf8), Array("황창호".utf8), [0xC8, 0xB2, 0xC3, 0xA2], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE],
        [0xFE, 0xFF],
        Array("sep=;".utf8), Array(",".utf8), Array(";".utf8), Array("\t".utf8), Array("\n".utf8), Array("\r\n".utf8),
        Array("\r".utf8), Array("\"".utf8), Array("=\"".utf8), Array("'".utf8), [0], [0x31, 0], [0, 0x31],
        Array("\u{200B}\u{A0}０".utf8), [0x50, 0x4B, 0x03, 0x04], [0xF0, 0x9F, 0x98], [0x8C, 0x63], [0xD8, 0x00],
    ]

    @Test(arguments: UInt64(1)...8)
    func nothingTrapsAndEveryPlaceIsInTheFile(seed: UInt64) {
        var generator = SplitMix(state: seed)
        for _ in 0..<2_000 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0...14, using: &generator) {
                bytes += Self.pieces.randomElement(using: &generator) ?? []
                if Int.random(in: 0..<6, using: &generator) == 0 {
                    bytes.append(UInt8.random(in: 0...255, using: &generator))
                }
            }
            for encoding in TextEncoding.allCases { read(bytes, encoding) }
        }
    }

    private func read(_ bytes: [UInt8], _ encoding: TextEncoding) {
        let lines = bytes.count { $0 == 0x0A } + 1
        do throws(CSVError) {
            let text = try CSVText(bytes, encoding: encoding)
            for separator in text.separators {
                var reader = CSVReader(text, separator: separator)
                while let row = try reader.next() {
                    for index in row.fields.indices {
                        let place = reader.position(ofField: index, in: row, of: "\u{200B}")
                        #expect(place.line >= row.line && place.line <= lines && place.column >= 1, "\(bytes)")
                    }
                }
            }
        } catch {
            #expect(error.position.line <= lines && error.position.column >= 1, "\(bytes)")
        }
    }
}
