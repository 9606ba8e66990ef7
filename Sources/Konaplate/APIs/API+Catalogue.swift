extension API {
    /// The APIs of the platform that are declared.
    ///
    /// An API that only reads is declared by one element of this list; client, sandbox, journal and masking know it from
    /// here. Those that have typed answers have a name, too.
    public static let catalogue: [API] = [
        memberInfo, registeredAccount, accountInquiry, autoRechargeRegistration,
    ]

    /// The declared API at a path.
    public static func declared(at path: String) -> API? { byPath[path] }

    private static let byPath = Dictionary(catalogue.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
}
