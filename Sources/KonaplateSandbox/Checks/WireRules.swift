/// How strictly requests are taken.
struct WireRules: Sendable {
    var mode = SandboxMode.strict
    /// How far a request's time may be from the server's; `nil` does not check it.
    var allowedClockSkew: Duration?
}
