import FoundationEssentials
import MemberDesk
import StrictText
import Wording

/// Reads a file that the user named: anything that can be read to its end, `-` for standard input too.
enum InputFile {
    private static let limit = 1 << 30

    static func bytes(of path: String) throws(CommandFailure) -> Data {
        do {
            return Data(try FileContent(of: path, limit: limit).bytes)
        } catch {
            throw CommandFailure(.missingInput, .unreadable(error, FileContent.name(of: path)))
        }
    }
}

extension Phrase {
    fileprivate static func unreadable(_ failure: FileContent.Failure, _ file: String) -> Phrase {
        switch failure {
        case .missing:
            Phrase(
                "\(EchoedWord.missingFile(file)): 그런 파일이 없습니다.",
                "\(EchoedWord.missingFile(file)): there is no such file")
        case .folder: Phrase("\(file): 파일이 아니라 폴더입니다.", "\(file): this is a folder and not a file")
        case .notPermitted: Phrase("\(file): 읽을 권한이 없습니다.", "\(file): this user has no permission to read it")
        case .unwritten(let patience):
            Phrase(
                "\(file): 파이프에 \(patience.components.seconds)초 동안 아무도 쓰지 않았습니다.",
                "\(file): this is a pipe, and nobody wrote into it for \(patience.components.seconds) seconds")
        case .tooLong: Phrase("\(file): 1 GiB보다 큽니다.", "\(file): it is larger than 1 GiB")
        case .system(let message): Phrase("\(file): 읽을 수 없습니다: \(message)", "\(file): it cannot be read: \(message)")
        }
    }
}
