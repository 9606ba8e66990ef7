import Konaplate
import MemberDesk
import StrictText
import Testing

/// Whatever a roster holds, it is read or refused, and nothing that is read is hidden or empty.
struct RosterFuzzTests {
    private struct SplitMix: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    private static let headers = ["userId", "회원번호", "이름", "name", "휴대폰", "아이디", "동의번호", "memo", "", "user\u{200B}Id"]
    private static let cells = [
        "5", "50000000001", "９", "'7", "=\"8\"", "=\"", "\"=\"\"6\"\"\"", "", " ", "\u{A0}", "김코나", "힣", "ힰ", "Ȳâȣ",
        "José",
        "'t Hooft", "''=1", "010-1234-5678", "+82 10-1234-5678", "1012345678", "abc", "#N/A", "=A1", "5E+10",
        "\u{200B}",
        "\"a\nb\"", "\"", "\u{FEFF}", "😀", "'", "''",
    ]
    private static let separators = [",", ",", ";", "\t"]
    private static let lineBreaks = ["\n", "\n", "\r\n", "\n\n", "\r"]

    @Test(arguments: UInt64(1)...8)
    func nothingTraps(seed: UInt64) {
        var generator = SplitMix(state: seed)
        func pick(_ texts: [String]) -> String { texts.randomElement(using: &generator) ?? "" }
        for _ in 0..<1_000 {
            let separator = pick(Self.separators)
            let width = Int.random(in: 1...4, using: &generator)
            var text = Int.random(in: 0..<4, using: &generator) == 0 ? "명단\n" : ""
            text += (0..<width).map { _ in pick(Self.headers) }.joined(separator: separator) + "\n"
            for _ in 0..<Int.random(in: 0...4, using: &generator) {
                text += (0..<width).map { _ in pick(Self.cells) }.joined(separator: separator) + pick(Self.lineBreaks)
            }
            for encoding in TextEncoding.allCases { read(text, encoding) }
        }
    }

    private func read(_ text: String, _ encoding: TextEncoding) {
        do throws(ImportError) {
            _ = try RegistrationList(text.utf8, encoding: encoding)
            let roster = try MemberImport(text.utf8, encoding: encoding)
            for member in roster.members {
                for personal in [member.name, member.mobile, member.loginID] {
                    guard let kept = personal?.exposed else { continue }
                    #expect(
                        !kept.isEmpty && !kept.contains("\u{200B}") && !kept.contains("ȣ"), "\(text.debugDescription)")
                }
            }
        } catch {
            #expect(error.position.line >= 1 && error.position.column >= 1)
        }
    }
}
