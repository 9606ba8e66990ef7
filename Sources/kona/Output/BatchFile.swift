import MemberDesk
import StrictText
import Wording

/// Reads the file of a batch, whole and before anything is sent.
enum BatchFile {
    static func read(_ path: String, encoding: TextEncoding) throws(CommandFailure) -> RegistrationBatch {
        let content = try InputFile.bytes(of: path)
        do {
            return try RegistrationBatch(content, encoding: encoding)
        } catch {
            throw CommandFailure(.malformedInput, .importFault(error, file: FileContent.name(of: path)))
        }
    }
}
