import FoundationEssentials
import Glibc
import MemberDesk
import StrictText
import Wording

/// The folders of the state, and whether the journal of the one in use is whole.
extension Doctor {
    func state() async -> DoctorReport.Section {
        var lines: [DoctorReport.Line] = []
        do {
            let root = try stateRoot()
            lines.append(folder("root", Phrase("폴더", "Folder"), root))
            for name in folders(in: root) {
                lines.append(folder(name, .verbatim(name), StateFolder(root: root, profile: name).path))
            }
            if let journal = await journal(root) { lines.append(journal) }
        } catch {
            lines.append(problem("root", Phrase("폴더", "Folder"), error))
        }
        return DoctorReport.Section(id: "state", title: Phrase("기록", "State"), lines: lines)
    }

    /// The folder that commands would use: that of the profile in use, where it names one.
    private func stateRoot() throws(ConfigurationError) -> String {
        guard case .profile(let profile)? = try? settings?.target() else { return try locations.stateRoot() }
        return try locations.stateRoot(for: profile)
    }

    /// The profiles that have a state here.
    private func folders(in root: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
        return names.sorted().filter {
            access(StateFolder(root: root, profile: $0).databasePath, F_OK) == 0
        }
    }

    private func folder(_ id: String, _ title: Phrase, _ path: String) -> DoctorReport.Line {
        let status: FileStatus
        do throws(FileStatus.Failure) {
            status = try FileStatus(of: path)
        } catch {
            guard error.code == ENOENT else { return unusable(id, title, path) }
            // It will be made in the nearest folder that there is.
            var parent = URL(filePath: path)
            while parent.path != "/", access(parent.path, F_OK) != 0 { parent = parent.deletingLastPathComponent() }
            guard access(parent.path, W_OK | X_OK) == 0 else { return unusable(id, title, parent.path) }
            return .init(
                id, title, Phrase("\(path) (아직 없음)", "\(path) (not there yet)"),
                .members(["path": .string(path), "exists": .bool(false)]))
        }
        guard status.isFolder, access(path, R_OK | W_OK | X_OK) == 0 else {
            return unusable(id, title, path)
        }
        let mode = String(status.permissions, radix: 8)
        let isOpen = id != "root" && status.isOpenToOthers
        return .init(
            id, title, .verbatim("\(path) (0\(mode))"),
            .members(["path": .string(path), "exists": .bool(true), "mode": .string("0\(mode)")]),
            isOpen ? .note : .fine,
            advice: isOpen
                ? Phrase("다른 사용자가 열 수 있습니다. chmod 700 \(path)", "Others can open it: chmod 700 \(path)") : nil)
    }

    private func unusable(_ id: String, _ title: Phrase, _ path: String) -> DoctorReport.Line {
        .init(
            id, title, Phrase("\(path): 쓸 수 없습니다", "\(path): cannot be used"),
            .members(["path": .string(path), "usable": .bool(false)]), .problem(.state),
            advice: Phrase(
                "이 사용자가 읽고 쓸 수 있는 폴더여야 합니다. --state-dir로 다른 폴더를 지정할 수 있습니다.",
                "It has to be a folder that this user can read and write; --state-dir names another one."))
    }

    /// Opens the state that commands would use, if there is one, and checks the chain of its audit.
    private func journal(_ root: String) async -> DoctorReport.Line? {
        guard let settings, let target = try? settings.target() else { return nil }
        let name =
            switch target {
            case .profile(let profile): profile.name
            case .builtInSandbox: Settings.builtInName
            }
        guard access(StateFolder(root: root, profile: name).databasePath, R_OK | W_OK) == 0 else { return nil }
        let title = Phrase("감사 기록 (\(name))", "Audit (\(name))")
        do {
            let broken = try await Workplace.with(options, for: .inspection) { workplace in
                try await workplace.desk.auditFinding()
            }
            guard let broken else {
                return .init("audit", title, Phrase("온전합니다", "intact"), .members(["intact": .bool(true)]))
            }
            return .init(
                "audit", title, .auditFinding(broken),
                .members(["intact": .bool(false), "row": .integer(broken.row)]), .problem(.malformedInput))
        } catch {
            guard case .failure(let status, let sentence) = Ending(error) else { return nil }
            return .init("audit", title, sentence, .members(["usable": .bool(false)]), .problem(status))
        }
    }
}
