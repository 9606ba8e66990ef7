import NIOSSL

/// What the TLS library tells of a failed handshake.
///
/// It tells the kind of most faults in the text of its error stack only, and nothing of why a certificate was refused.
enum HandshakeFault: Equatable {
    /// The library has said what it was.
    case known(FailureCause)
    /// The certificate was refused.
    case certificate
    /// Something else: no TLS at the other end, an end of the connection, no cipher in common.
    case other

    /// - Returns: `nil` for an error that is none of TLS.
    init?(_ error: any Error) {
        let hostFaults: [NIOSSLExtraError] = [.failedToValidateHostname, .serverHostnameImpossibleToMatch]
        if let extra = error as? NIOSSLExtraError {
            self = hostFaults.contains(extra) ? .known(.wrongHost) : .other
        } else if error is NIOSSLError || error is BoringSSLError {
            self.init(stack: String(describing: error))
        } else {
            return nil
        }
    }

    private init(stack: String) {
        if stack.contains("CERTIFICATE_VERIFY_FAILED") {
            self = .certificate
        } else if ["UNSUPPORTED_PROTOCOL", "ALERT_PROTOCOL_VERSION"].contains(where: stack.contains) {
            self = .known(.oldProtocol)
        } else {
            self = .other
        }
    }
}
