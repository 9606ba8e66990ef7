import Crypto
import FoundationEssentials
import Konaplate

/// Encrypts what the state keeps of members' names, mobile numbers and login IDs.
///
/// Its key is derived from a secret that is not in the state. What it encrypts opens only in the state for which, and in the
/// place for which it was encrypted: a piece that is moved, or taken from another state, is damaged.
struct DirectoryCipher: Sendable {
    /// Where a piece of the directory stands.
    enum Place {
        /// In the block of this number, which no other block ever had.
        case block(Int64)
        /// In the change of this member.
        case change(MemberID)
    }

    /// Tells which secret the key was derived from, without telling the secret.
    let keyMark: String
    private let key: SymmetricKey
    private let state: String

    /// The version of the form in which pieces are written.
    private static let form = "kona directory 1"

    /// Derives the key.
    /// - Parameters:
    ///   - secret: The profile's secret key, or the one that the state has for itself.
    ///   - state: What tells this state from all others: it was drawn at random when the directory was made.
    init(secret: Secret, state: String) {
        key = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: Data(secret.exposed.utf8)), salt: Data(state.utf8),
            info: Data(Self.form.utf8), outputByteCount: 32)
        self.state = state
        let mark = HMAC<SHA256>.authenticationCode(for: Data("kona directory key mark".utf8), using: key)
        keyMark = Data(mark.prefix(9)).base64EncodedString()
    }

    /// What tells a new state from all others.
    static func newState() -> String {
        SymmetricKey(size: .bits128).withUnsafeBytes { Data($0) }.base64EncodedString()
    }

    /// Encrypts a piece, each time with another nonce.
    func seal(_ plain: Data, at place: Place) throws(SQLError) -> Data {
        guard let sealed = try? AES.GCM.seal(plain, using: key, authenticating: context(place)),
            let combined = sealed.combined
        else { throw .failed("a piece of the directory cannot be encrypted") }
        return combined
    }

    /// Decrypts a piece.
    /// - Throws: ``SQLError/failed(_:)`` where it is not what was written there.
    func open(_ sealed: Data, at place: Place) throws(SQLError) -> Data {
        guard let box = try? AES.GCM.SealedBox(combined: sealed),
            let plain = try? AES.GCM.open(box, using: key, authenticating: context(place))
        else { throw .failed("a piece of the directory is not what was written there") }
        return plain
    }

    /// Seals what the directory consists of: nobody without the key can put another list in its place.
    func seal(list: String) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Data("\(Self.form)|\(state)|list \(list)".utf8), using: key)
        return Data(code).base64EncodedString()
    }

    private func context(_ place: Place) -> Data {
        switch place {
        case .block(let number): Data("\(Self.form)|\(state)|block \(number)".utf8)
        case .change(let memberID): Data("\(Self.form)|\(state)|member \(memberID)".utf8)
        }
    }
}
