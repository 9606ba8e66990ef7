import TestSupport
import Testing

extension EndToEnd {
    /// What the program says in Korean before anything is opened: help, usage errors, errors of the configuration.
    @Suite struct KoreanTests {
        @Test(arguments: [
            ("log --foo", "알 수 없는 옵션입니다: --foo"),
            ("log --folow", "알 수 없는 옵션입니다: --folow. 비슷한 이름: --follow"),
            ("log --since", "값이 없습니다: --since <time>"),
            ("accounts", "인자가 없습니다: <user-id>"),
            ("accounts 5x", "<user-id>: 올바르지 않은 값입니다: '5x'. 회원번호는 숫자 0~9로만 쓰세요."),
            ("accounts 5 6", "받지 않는 인자입니다: 6"),
            ("accounts 5 6 7", "받지 않는 인자가 2개 있습니다: 6, 7"),
            ("log --follow=1", "값을 받지 않는 옵션입니다: --follow (1)"),
            ("log --output xml", "올바르지 않은 값입니다: 'xml'. 다음 중 하나를 쓰세요:"),
            ("log --limit x", "--limit <limit>: 올바르지 않은 값입니다: 'x'"),
            ("log --limit 0", "--limit에는 1 이상의 수를 쓰세요."),
            ("register --yes", "회원번호 하나나 --from 파일을 쓰세요."),
            ("demo --profile uat", "알 수 없는 옵션입니다: --profile"),
            ("nonsense", "없는 명령입니다: nonsense."),
            ("codes 12", "응답코드는 002_013 형식입니다."),
            ("profile check a --profile b", "프로필은 하나만 지정하세요"),
            ("sandbox --port 70000", "--port는 0부터 65535까지입니다."),
        ])
        func aUsageError(words: String, sentence: String) async throws {
            let program = Program(try ProgramHome())
            let arguments = words.split(separator: " ").map { String($0) }
            for language in [["--lang", "ko"], ["--lang=ko"]] {
                let ending = try await program.run(arguments + language)
                #expect(ending.status == 64, "\(ending)")
                #expect(ending.output.isEmpty)
                #expect(ending.errors.contains(sentence), "\(ending)")
                #expect(!ending.errors.contains("Error"), "\(ending)")
            }
        }

        @Test func theLanguageComesFromTheConfigurationAndTheLocaleToo() async throws {
            let home = try ProgramHome()
            try home.write("language = \"ko\"\nlanguages = 2\n", to: "korean.toml")
            let program = Program(home)
            let broken = try await program.run("--config", "korean.toml", "profile", "list")
            #expect(broken.status == 78)
            #expect(broken.errors == "kona: korean.toml:2:1: languages: 알 수 없는 키입니다. 비슷한 이름: language\n")
            let usage = try await program.run("log", "--foo", "--config", "korean.toml")
            #expect(usage.errors.hasPrefix("오류: "))
            let locale = try await program.run(["log", "--foo"], environment: ["LC_ALL": "ko_KR.UTF-8"])
            #expect(locale.errors.hasPrefix("오류: "))
            let english = try await program.run("log", "--foo", "--config", "korean.toml", "--lang", "en")
            #expect(english.errors.hasPrefix("Error: Unknown option '--foo'"))
        }

        @Test(arguments: ["en", "ko"], [60, 80])
        func helpFitsTheTerminal(language: String, columns: Int) async throws {
            let program = Program(try ProgramHome())
            for words in [
                "", "console", "demo", "sandbox", "members", "members list", "members show", "members add",
                "members import", "accounts", "register", "reconcile", "log", "log show", "log verify", "codes",
                "profile", "profile list", "profile check", "state", "state reset",
            ] {
                let arguments = words.split(separator: " ").map { String($0) } + ["--help", "--lang", language]
                let ending = try await program.run(arguments, environment: ["COLUMNS": String(columns)])
                #expect(ending.status == 0)
                #expect(ending.output.hasPrefix(language == "ko" ? "개요: " : "OVERVIEW: "), "\(ending)")
                for line in ending.output.split(separator: "\n") {
                    let width = line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x1100 ? 2 : 1) }
                    #expect(width <= columns, "\(words): \(line)")
                }
            }
        }

        @Test func aTeamsTextsAreShownWhereTheCodeIs() async throws {
            let workshop = try await Workshop()
            try workshop.home.write(
                """
                [codes."002_099"]
                meaning = { ko = "점검 중입니다", en = "Maintenance is under way" }
                say = { ko = "점검 중입니다.", en = "We are under maintenance." }
                """, to: "codes.toml")
            try workshop.home.write("response_codes_file = \"codes.toml\"\n", to: "team.toml")
            let team = ["--config", "team.toml"]
            let bare = try await workshop.program.run("register", "50000000008", "--yes")
            #expect(!bare.output.contains("Maintenance"))
            let unknown = try await workshop.program.run("codes")
            #expect(unknown.errors.contains("Nobody knows 1 of these codes."))
            let refused = try await workshop.program.run(team + ["register", "50000000008", "--yes"])
            #expect(refused.status == 1)
            #expect(refused.output.contains("Maintenance is under way. Say: \"We are under maintenance.\""))
            let log = try await workshop.program.run(team + ["log", "--lang", "ko"])
            #expect(log.output.contains("점검 중입니다"))
            let known = try await workshop.program.run(team + ["codes", "002_099", "--output", "json"])
            #expect(known.output.contains("\"source\":\"team\",\"count\":2"), "\(known)")
        }
    }
}
