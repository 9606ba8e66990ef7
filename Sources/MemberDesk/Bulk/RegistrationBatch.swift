import Crypto
public import FoundationEssentials
import Konaplate

/// A file of members to be registered one after the other.
public struct RegistrationBatch: Sendable {
    /// The rows in the order of the file.
    public let rows: [RegistrationList.Row]

    /// The hash of the file's bytes, by which an interrupted run is found again.
    let fileHash: String

    /// Reads a whole file; of a malformed one nothing is sent.
    /// - Throws: ``ImportError`` at the first thing that is wrong.
    public init(_ file: Data) throws(ImportError) {
        rows = try RegistrationList(file).rows
        fileHash = Data(SHA256.hash(data: file)).base64EncodedString()
    }

    /// The rows whose member stands in an earlier row.
    var duplicates: Set<Int> {
        var seen: Set<MemberID> = []
        return Set(rows.indices.filter { !seen.insert(rows[$0].memberID).inserted })
    }

    /// A row's place, kept with its attempt so that no row is carried out twice.
    struct Position: Sendable {
        let fileHash: String
        let row: Int
    }
}
