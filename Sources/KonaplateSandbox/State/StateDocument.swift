import FoundationEssentials
import Konaplate

/// What a state file holds.
struct StateDocument: Codable, Sendable {
    static let currentVersion = 1

    struct Registration: Codable, Sendable {
        let userId: MemberID
        let bankAccRegNo: String
    }

    var version = Self.currentVersion
    let seed: UInt64
    let memberCount: Int
    let accessKey: String
    let secretKey: String
    let cryptoKeyId: String
    let serverPrivateKey: String
    let clientPrivateKey: String
    var registrations: [Registration] = []

    init(keys: SandboxKeys, directory: MemberDirectory) {
        seed = directory.seed
        memberCount = directory.count
        accessKey = keys.accessKey.exposed
        secretKey = keys.secretKey.exposed
        cryptoKeyId = keys.cryptoKeyID
        serverPrivateKey = keys.serverKey.pem.exposed
        clientPrivateKey = keys.clientKey.pem.exposed
    }

    /// Reads a document of this or an older version.
    static func read(_ bytes: [UInt8]) throws(SandboxError.StateFailure) -> StateDocument {
        struct Header: Decodable {
            let version: Int
        }
        let decoder = JSONDecoder()
        guard let header = try? decoder.decode(Header.self, from: Data(bytes)) else {
            throw .damaged("it is no JSON object with a version")
        }
        guard header.version <= currentVersion else { throw .newer(version: header.version) }
        guard header.version == currentVersion else { throw .damaged("there is no version \(header.version)") }
        guard let document = try? decoder.decode(StateDocument.self, from: Data(bytes)) else {
            throw .damaged("a member is missing or of another kind")
        }
        guard SandboxDefaults.memberCounts.contains(document.memberCount) else { throw .damaged("memberCount") }
        let directory = document.directory
        guard document.registrations.allSatisfy({ directory.member($0.userId) != nil }),
            Set(document.registrations.map(\.userId)).count == document.registrations.count
        else { throw .damaged("registrations") }
        return document
    }

    var directory: MemberDirectory { MemberDirectory(seed: seed, count: memberCount) }

    func keys() throws(SandboxError.StateFailure) -> SandboxKeys {
        do {
            return try SandboxKeys(
                accessKey: Secret(accessKey), secretKey: Secret(secretKey), cryptoKeyID: cryptoKeyId,
                serverKey: MessageDecryptionKey(pem: Secret(serverPrivateKey)),
                clientKey: MessageDecryptionKey(pem: Secret(clientPrivateKey)))
        } catch {
            throw .damaged("keys")
        }
    }

    /// The document as bytes.
    func bytes() throws(SandboxError.StateFailure) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        do {
            return Array(try encoder.encode(self))
        } catch {
            throw .unwritable("it cannot be put into words")
        }
    }
}
