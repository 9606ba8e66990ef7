import Crypto
public import FoundationEssentials
public import Konaplate
public import StrictText

/// A file of members to be registered.
public struct RegistrationBatch: Sendable {
    /// The rows in the order of the file.
    public let rows: [RegistrationList.Row]

    /// The hash of the file's bytes, by which an interrupted run is found again.
    let fileHash: String
    /// The same as `sha256sum` prints it, so that a second person can compare it with the file.
    public let checksum: String
    /// The file's own byte among those that are locked while a file is carried out.
    let lockByte: Int64

    /// Reads a whole file; of a malformed one nothing is sent.
    /// - Throws: ``ImportError`` at the first thing that is wrong.
    public init(_ file: Data, encoding: TextEncoding = .utf8) throws(ImportError) {
        self.init(rows: try RegistrationList(file, encoding: encoding).rows, file: file)
    }

    /// Makes a batch of chosen members: the same as that of a file which lists them in a column `userId`.
    public init(_ members: [MemberID]) {
        // The header is the file's first line.
        let rows = members.enumerated().map {
            RegistrationList.Row(line: $0.offset + 2, memberID: $0.element, consent: nil)
        }
        self.init(rows: rows, file: Data((["userId"] + members.map(\.description)).joined(separator: "\n").utf8))
    }

    private init(rows: [RegistrationList.Row], file: Data) {
        self.rows = rows
        let hash = Data(SHA256.hash(data: file))
        fileHash = hash.base64EncodedString()
        checksum = hash.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        lockByte = hash.prefix(6).reduce(0) { $0 << 8 | Int64($1) }
    }

    /// What is asked of the gate before the first row.
    public var request: GateRequest { .bulk(fileHash: checksum, rows: rows.count) }

    /// The rows whose member stands in an earlier row.
    var duplicates: Set<Int> {
        var seen: Set<MemberID> = []
        return Set(rows.indices.filter { !seen.insert(rows[$0].memberID).inserted })
    }

    /// A row's place, kept with its attempt so that no row is carried out twice.
    struct Position: Sendable {
        let fileHash: String
        /// The run of the file: each run that begins anew has another number.
        let run: Int64
        let row: Int
    }
}
