extension ControlPlane.Route {
    /// The served APIs as an OpenAPI document, for tools, which have no access key.
    static func openAPI(_ served: [String: ServedAPI]) -> ControlPlane.Route {
        ControlPlane.Route("GET", "/sandbox/openapi.json", isOpen: true) { _ in
            .json(OpenAPIDocument(served).json)
        }
    }
}
