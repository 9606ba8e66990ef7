import Konaplate

/// Why a request goes no further: what the client is told, and what the log says.
struct Refusal: Error, Equatable {
    let httpStatus: Int
    let status: ResponseStatus
    /// Short and for machines; it never holds a value of the request.
    let reason: String
    /// What of it is a default of ours: how the platform answers what is wrong around a body is on no public page.
    var assumed = ["status", "code"]

    /// A header or member that has to be there is not.
    static func missing(_ name: String) -> Refusal {
        Refusal(.missingValue, name, reason: "missing:\(name)")
    }

    /// A value has the wrong number of characters.
    static func length(_ name: String) -> Refusal {
        Refusal(.wrongLength, name, reason: "length:\(name)")
    }

    /// A value is not allowed; the reason says in which way where that is not plain.
    static func value(_ name: String, reason: String? = nil) -> Refusal {
        Refusal(.invalidInput, name, reason: reason ?? "value:\(name)")
    }

    /// A member of the body does not fit the API's declaration.
    init(_ fault: FieldFault) {
        self =
            switch fault.problem {
            case .missing: .missing(fault.path)
            case .wrongLength: .length(fault.path)
            case .undeclared, .wrongType, .notAllowed: .value(fault.path)
            }
        assumed = []
    }

    /// Nobody has the member ID.
    static let unknownMember: Refusal = {
        var refusal = Refusal.value(Field.userID.name, reason: "unknownMember")
        refusal.assumed = []
        return refusal
    }()

    /// An API of the platform that is not served here.
    static func unserved(_ api: UnservedAPI) -> Refusal {
        Refusal(
            httpStatus: 404, status: ResponseStatus(code: .invalidInput, message: api.sentence.english),
            reason: "notServed:\(api.path)")
    }

    static let unknownPath = Refusal(.invalidInput, "path", httpStatus: 404, reason: "path")
    static let method = Refusal(.invalidInput, "method", httpStatus: 405, reason: "method")
    static let bodyTooLarge = Refusal(.wrongLength, "body", httpStatus: 413, reason: "bodyTooLarge")
    /// None of the kept requests has this correlation ID.
    static let unknownRequest = Refusal(.invalidInput, "id", httpStatus: 404, reason: "unknownRequest")
    /// There is no checkpoint of this name.
    static let unknownCheckpoint = Refusal(.invalidInput, "checkpoint", httpStatus: 404, reason: "unknownCheckpoint")
    /// The state file could not be written; everything is as it was.
    static let stateNotWritten = Refusal(.invalidInput, "state", httpStatus: 500, reason: "stateNotWritten")
    static let unauthorized = Refusal(.invalidInput, HeaderName.accessKey, httpStatus: 401, reason: "accessKey")

    init(httpStatus: Int, status: ResponseStatus, reason: String, assumed: [String] = ["status", "code"]) {
        self.httpStatus = httpStatus
        self.status = status
        self.reason = reason
        self.assumed = assumed
    }

    private init(
        _ code: ResponseCode, _ name: String, httpStatus: Int = SandboxDefaults.refusalStatus, reason: String
    ) {
        let message = code.entry.map { "\($0.message) \(name)" } ?? name
        self.init(httpStatus: httpStatus, status: ResponseStatus(code: code, message: message), reason: reason)
    }
}
