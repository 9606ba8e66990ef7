import Konaplate

extension String {
    /// Compares with a secret in a time that does not tell where they differ.
    func hasSameBytes(as secret: Secret) -> Bool {
        let own = Array(utf8)
        let other = Array(secret.exposed.utf8)
        guard own.count == other.count else { return false }
        return zip(own, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
