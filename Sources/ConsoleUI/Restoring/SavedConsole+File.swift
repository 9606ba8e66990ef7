package import MemberDesk
import StrictText
package import Wording

extension SavedConsole {
    /// The most bytes that are read: more than two full lists of members.
    private static let limit = 1 << 20

    /// Why what was kept cannot be used.
    package enum Fault: Error, Equatable {
        /// It cannot be read.
        case unreadable(FileContent.Failure)
        /// It is no file.
        case noFile
        /// It is damaged, or another program's.
        case malformed(String)

        /// What is said of it, once.
        package func phrase(_ path: String) -> Phrase {
            let reason =
                switch self {
                case .unreadable(let failure): "\(failure)"
                case .noFile: "not a file"
                case .malformed(let reason): reason
                }
            return Phrase(
                "저장된 화면 상태를 쓸 수 없어 처음 상태로 시작합니다: \(path): \(reason)",
                "how the console was left cannot be used, so it starts anew: \(path): \(reason)")
        }
    }

    /// Reads what was kept; `nil` where nothing was.
    package init?(contentsOf path: String) throws(Fault) {
        let content: FileContent
        do throws(FileContent.Failure) {
            content = try FileContent(of: path, limit: Self.limit, patience: .zero)
        } catch .missing {
            return nil
        } catch {
            throw .unreadable(error)
        }
        guard content.mode != nil else { throw .noFile }
        do {
            try self.init(JSON(utf8: content.bytes))
        } catch let error as JSON.Malformed {
            throw .malformed("\(error)")
        } catch let error as JSONObjectReader.Unfit {
            throw .malformed(error.path)
        } catch {
            throw .malformed("\(error)")
        }
    }

    /// Keeps it, for this user only; a reader finds all of it or all of what was there before.
    package func write(to path: String) throws(ConfigurationError) {
        try PrivateFile.write(Array((json.text + "\n").utf8), to: path)
    }
}
