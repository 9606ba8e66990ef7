import FoundationEssentials
import NIOSSL
import SwiftASN1
@_spi(FixedExpiryValidationTime) import X509

/// Says what is wrong with certificates that were refused.
///
/// The library that refuses them does not tell. Whether a chain would be trusted at another time tells a date that has
/// passed from an authority that nobody knows.
struct CertificateJudgement {
    /// The authorities that are trusted; `nil` for the system's.
    let authorities: [NIOSSLCertificate]?

    /// Read only once something was refused: naming the system's store alone has all its certificates parsed.
    private var roots: CertificateStore {
        authorities.map { list in CertificateStore(list.compactMap { try? Certificate($0) }) } ?? .systemTrustRoots
    }

    /// What is wrong at a time with a chain that was refused.
    /// - Returns: `nil` where that cannot be told.
    func fault(in chain: [NIOSSLCertificate], at now: Date = Date()) async -> FailureCause? {
        guard let first = chain.first, let leaf = try? Certificate(first) else { return nil }
        let others = CertificateStore(chain.dropFirst().compactMap { try? Certificate($0) })
        let roots = roots
        // The whole chain was valid when the leaf was made, whatever the date is now.
        let isTrusted = await isTrusted(leaf, others, roots, at: leaf.notValidBefore.addingTimeInterval(1))
        if leaf.notValidBefore > now { return isTrusted ? .certificateNotYetValid : .unknownAuthority }
        guard isTrusted else { return .unknownAuthority }
        return await self.isTrusted(leaf, others, roots, at: now) ? nil : .certificateExpired
    }

    private func isTrusted(
        _ leaf: Certificate, _ others: CertificateStore, _ roots: CertificateStore, at time: Date
    ) async -> Bool {
        var verifier = Verifier(rootCertificates: roots) { RFC5280Policy(fixedExpiryValidationTime: time) }
        switch await verifier.validate(leaf: leaf, intermediates: others) {
        case .validCertificate: return true
        case .couldNotValidate: return false
        }
    }
}

extension Certificate {
    fileprivate init(_ certificate: NIOSSLCertificate) throws {
        try self.init(derEncoded: try certificate.toDERBytes())
    }
}
