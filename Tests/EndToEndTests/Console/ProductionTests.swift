import Glibc
import TestSupport
import Testing

extension EndToEnd {
    /// A production profile, over TLS and a proxy: nothing without permission, consent and the typed digits.
    @Suite struct ProductionTests {
        @Test func aWholeCallOnTheScreen() async throws {
            try await ProductionProfile.run { profile in
                let members = try profile.home.write(
                    "userId,name,mobile\n50000000001,김코나,01000000001\n50000000009,구가나,01000000009\n", to: "members.csv")
                #expect(try await profile.run("members", "import", members).status == 0)
                let words = ["--config", profile.configuration, "--lang", "ko"]
                try await ConsoleTerminal.run(
                    words, in: profile.home, columns: 120, environment: ["XDG_STATE_HOME": ""]
                ) { console in
                    let screen = console.screen
                    try await screen.wait(for: "!!! PRODUCTION !!! 운영 !!!", "등록 잠김 F9", "F10 종료")
                    try await console.search("50000000001", shows: "김*나")
                    try await screen.press("F7")
                    try await screen.wait(for: "운영 등록이 허용되지 않았습니다.")
                    try await screen.press("F9")
                    try await screen.wait(for: "사유", "저절로")
                    try await screen.type("3정기 등록")
                    try await screen.press("Enter")
                    try await screen.wait(for: "1 허용")
                    try await screen.type("1")
                    try await screen.wait(for: "등록 허용 4:")
                    try await console.openCard()
                    try await screen.wait(for: "the card to refuse a name", until: { $0.contains("숫자가 없어") }) {
                        try await screen.press("C-u")
                        try await screen.type("김코나")
                        try await screen.press("Enter")
                    }
                    try await screen.press("C-u")
                    try await screen.type("REC-20261126-1")
                    try await screen.press("Enter")
                    try await screen.wait(for: "끝 4자리를 입력하면 등록")
                    try await screen.type("0001")
                    try await screen.wait(for: "등록완료", "추적번호", "자동충전 계좌가 등록되었습니다.")
                    try await screen.press("F9")
                    try await screen.wait(for: "등록 잠김 F9", "운영 등록 허용을 끝냈습니다.")
                    try await screen.press("F10")
                    #expect(try await console.ending() == 0)
                }
                #expect(try profile.registrations().map { $0["userId"] } == ["50000000001"])
                #expect(Set(profile.front.targets) == ["\(ProductionProfile.host):443"])
                let history = try await profile.run("members", "show", "50000000001", "--output", "json")
                #expect(history.output.contains(#""consent":"REC-20261126-1""#))
                #expect(try await profile.run("log", "verify").status == 0)
            }
        }

        @Test func commandsPassTheSameGuards() async throws {
            try await ProductionProfile.run { profile in
                func register(_ memberID: String, _ consent: String...) async throws -> (Int32, String?) {
                    let words = ["register", memberID, "--yes", "--output", "json"] + consent
                    let ending = try await Program(profile.home, options: ["--config", profile.configuration])
                        .run(words, environment: ["XDG_STATE_HOME": ""])
                    return (ending.status, try JSONLine(ending.output)["outcome"])
                }
                #expect(try await register("50000000001", "--consent", "REC-20261126-1") == (75, "notAllowed"))
                #expect(try await profile.run("arm", "--minutes", "721", "--reason", "x").status == 64)
                #expect(try await profile.run("arm").status == 75)
                let armed = try await profile.run("arm", "--minutes", "30", "--reason", "scheduled: 정기 등록")
                #expect(armed.status == 0 && armed.errors.contains("live"))
                #expect(try await register("50000000001") == (75, "noConsent"))
                #expect(try await register("50000000001", "--consent", "kim kona") == (75, "badConsent"))
                #expect(try await register("50000000001", "--consent", "REC-20261126-1") == (0, "registered"))
                #expect(try await register("50000000009", "--consent", "REC-20261126-1") == (75, "consentUsed"))
                #expect(try await profile.run("consent", "withdraw", "50000000009", "--reason", "call 7").status == 0)
                #expect(try await register("50000000009", "--consent", "REC-20261126-2") == (75, "consentWithdrawn"))
                let list = try await profile.run("consent", "list", "--output", "csv").output
                #expect(list.contains("50000000009,"))
                #expect(
                    try await profile.run("consent", "restore", "50000000009", "--consent", "REC-20261126-3").status
                        == 0)
                #expect(try await register("50000000009", "--consent", "REC-20261126-3") == (0, "registered"))
                #expect(try await profile.run("arm", "--off").status == 0)
                #expect(try await register("50000000010", "--consent", "REC-20261126-4") == (75, "notAllowed"))
                #expect(try profile.registrations().count == 2)
            }
        }

        @Test func nothingMovesTheState() async throws {
            try await ProductionProfile.run { profile in
                for name in ["KONA_STATE_DIR", "XDG_STATE_HOME"] {
                    let ending = try await profile.run("log", environment: [name: profile.home.file("elsewhere")])
                    #expect(ending.status == 78 && ending.errors.contains(name))
                }
                let ending = try await profile.run("log", "--state-dir", profile.home.file("elsewhere"))
                #expect(ending.status == 78 && ending.errors.contains("--state-dir"))
                #expect(access(profile.home.file("elsewhere"), F_OK) != 0)
                #expect(try await profile.run("log").status == 0)
                #expect(access(profile.home.file("shared/live/desk.sqlite"), F_OK) == 0)
            }
        }
    }
}
