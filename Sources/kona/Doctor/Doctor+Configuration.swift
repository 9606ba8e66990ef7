import ConsoleUI
import Glibc
import MemberDesk
import StrictText
import TerminalKit
import Wording

/// The configuration's file, its profiles, and how the console is to look.
extension Doctor {
    var configurationFile: DoctorReport.Section {
        let title = Phrase("설정", "Configuration")
        var lines: [DoctorReport.Line] = []
        let path = locations.configurationFile
        lines.append(
            .init(
                "file", Phrase("파일", "File"), path.map(Phrase.verbatim) ?? Phrase("(없음)", "(none)"),
                .members([
                    "path": path.map(JSON.string), "found": .bool(path.map { access($0, F_OK) == 0 } ?? false),
                ])))
        let name = Phrase("상태", "State")
        if let configurationError {
            lines.append(problem("usable", name, configurationError))
        } else if configuration == nil {
            lines.append(
                .init(
                    "usable", name,
                    Phrase("파일이 없습니다. 내장 샌드박스를 사용합니다", "there is none; the built-in sandbox is used"), .bool(true)))
        } else {
            lines.append(.init("usable", name, Phrase("사용할 수 있습니다", "usable"), .bool(true)))
        }
        return DoctorReport.Section(id: "configuration", title: title, lines: lines)
    }

    /// Every profile, with whether its keys and files can be used.
    func profiles() async -> DoctorReport.Section? {
        let profiles = (configuration?.profiles.values).map { $0.sorted { $0.name < $1.name } } ?? []
        guard !profiles.isEmpty else { return nil }
        var lines: [DoctorReport.Line] = []
        for profile in profiles { lines.append(await line(of: profile)) }
        return DoctorReport.Section(id: "profiles", title: Phrase("프로필", "Profiles"), lines: lines)
    }

    private func line(of profile: Profile) async -> DoctorReport.Line {
        let isDefault = profile.name == configuration?.defaultProfile
        let kind = profile.environment.rawValue
        func json(_ usable: JSON?, _ error: String? = nil) -> JSON {
            .members([
                "environment": .string(kind), "default": .bool(isDefault), "usable": usable,
                "problem": error.map(JSON.string),
            ])
        }
        let title = Phrase.verbatim(profile.name + (isDefault ? " *" : ""))
        do {
            _ = try locations.stateRoot(for: profile)
            // A command for a secret may ask its user, or another device, for something.
            if case .command = profile.secretKey {
                return .init(
                    profile.name, title,
                    Phrase("\(kind), 비밀키 명령은 실행하지 않았습니다", "\(kind); its secret command was not run"), json(nil),
                    .note,
                    advice: Phrase(
                        "kona profile check \(profile.name) 명령으로 확인하세요.",
                        "To try it: kona profile check \(profile.name)"))
            }
            try await profile.checkMaterial(environment: environment)
            return .init(profile.name, title, Phrase("\(kind), 사용할 수 있습니다", "\(kind), usable"), json(.bool(true)))
        } catch {
            return .init(
                profile.name, title, .verbatim("\(kind): \(error)"), json(.bool(false), "\(error)"),
                .problem(.configuration))
        }
    }

    /// Theme and keys, which the console refuses to start without.
    var looks: DoctorReport.Section? {
        guard let settings else { return nil }
        let choice = settings.themeChoice()
        var lines: [DoctorReport.Line] = []
        let title = Phrase("테마", "Theme")
        do {
            let findings = try choice.findings()
            let first = findings.first.map { $0.phrase }
            lines.append(
                .init(
                    "theme", title, .verbatim(choice.name), .string(choice.name), findings.isEmpty ? .fine : .note,
                    advice: first))
        } catch {
            lines.append(problem("theme", title, error))
        }
        let keys = Phrase("키", "Keys")
        do {
            _ = try settings.keymap()
            lines.append(.init("keys", keys, Phrase("사용할 수 있습니다", "usable"), .bool(true)))
        } catch {
            lines.append(problem("keys", keys, error))
        }
        return DoctorReport.Section(id: "looks", title: Phrase("모양과 키", "Looks and keys"), lines: lines)
    }

    func problem(_ id: String, _ title: Phrase, _ error: ConfigurationError) -> DoctorReport.Line {
        .init(id, title, .verbatim("\(error)"), .bool(false), .problem(.configuration))
    }
}
