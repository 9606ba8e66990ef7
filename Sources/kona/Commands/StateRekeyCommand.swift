import ArgumentParser
import MemberDesk
import Wording

/// `kona state rekey`: encrypts the list of members with the key that the profile names now.
struct StateRekeyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        "rekey",
        Phrase("회원 목록을 새 키로 다시 암호화합니다.", "Encrypt the list of members with the profile's new key."),
        discussion: Phrase(
            """
            비밀 키나 state_key_command를 바꾼 뒤에 사용합니다. 이전 키는 파일이나 환경 변수에서 읽습니다. 한 번에 기록하므로 도중에 \
            끝나도 목록은 그대로입니다. 그동안 다른 kona가 이 상태를 쓰고 있으면 안 됩니다. 감사 기록에 남습니다.

            예: kona --profile prod state rekey --from-key-file old.secret
            """,
            """
            For after the secret key or state_key_command was changed. The former key comes from a file or a variable. It \
            is one commit: where it is broken off, the list stays as it was. No other kona may use the state meanwhile. \
            It is audited.

            Example: kona --profile prod state rekey --from-key-file old.secret
            """))

    @Option(
        name: .long, help: ArgumentHelp("이전 키가 있는 파일입니다.", "The file with the former key.", valueName: "file"))
    var fromKeyFile: String?

    @Option(
        name: .long,
        help: ArgumentHelp("이전 키가 있는 환경 변수의 이름입니다.", "The name of the variable with the former key.", valueName: "name")
    )
    var fromKeyEnv: String?

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard (fromKeyFile == nil) == (fromKeyEnv == nil) else { return }
        throw ValidationError(
            "--from-key-file이나 --from-key-env 중 하나로 이전 키를 지정하세요.",
            "Name the former key with --from-key-file or --from-key-env, one of them.")
    }

    func run() async throws {
        let former: SecretSource =
            fromKeyFile.map { .file(path: $0) } ?? .environment(name: fromKeyEnv ?? "")
        try await Workplace.with(global, for: .rekeying) { workplace in
            let result = try await workplace.desk.rekey(from: former)
            StandardError.print(Phrase.rekeyed(result)[workplace.settings.language])
        }
    }
}

extension Phrase {
    fileprivate static func rekeyed(_ result: Rekeying) -> Phrase {
        switch result {
        case .done(let members, isErased: true):
            Phrase(
                "회원 \(members)명을 새 키로 다시 암호화했습니다. 이전 키는 더 필요하지 않습니다.",
                "\(members) member(s) are encrypted with the new key. The former one is not needed any more.")
        case .done(let members, isErased: false):
            Phrase(
                "회원 \(members)명을 새 키로 다시 암호화했습니다. 이전 키로 암호화한 내용은 다음에 목록을 열 때 파일에서 지웁니다.",
                "\(members) member(s) are encrypted with the new key. What the former one encrypted goes from the files when the list is opened next."
            )
        case .wasDone:
            Phrase("이미 이 키로 암호화되어 있습니다.", "The list is encrypted with this key already.")
        case .nothingEncrypted:
            Phrase("암호화된 이름이 없습니다.", "Nothing in the list is encrypted.")
        }
    }
}
