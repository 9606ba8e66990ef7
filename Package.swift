// swift-tools-version: 6.2
import PackageDescription

// The packages that others bring along, with a product of each.
//
// Package.resolved is not part of the repository, so every package of the graph has its exact version here. A version can
// only be given to a dependency, and one that no target uses is a warning; hence the products, which `kona` names for a
// platform that it is not built for: nothing is built or linked for them.
let broughtAlong: [(package: String, version: Version, product: String)] = [
    ("swift-algorithms", "1.2.1", "Algorithms"),
    ("swift-async-algorithms", "1.1.4", "AsyncAlgorithms"),
    ("swift-atomics", "1.3.0", "Atomics"),
    ("swift-collections", "1.6.0", "DequeModule"),
    ("swift-distributed-tracing", "1.7.3", "Instrumentation"),
    ("swift-http-structured-headers", "1.7.0", "StructuredFieldValues"),
    ("swift-metrics", "2.13.0", "CoreMetrics"),
    ("swift-nio-extras", "1.35.2", "NIOExtras"),
    ("swift-nio-http2", "1.46.0", "NIOHTTP2"),
    ("swift-nio-transport-services", "1.28.0", "NIOTransportServices"),
    ("swift-numerics", "1.1.1", "RealModule"),
    ("swift-service-context", "1.5.1", "ServiceContextModule"),
]

let package = Package(
    name: "kona",
    products: [
        .executable(name: "kona", targets: ["kona"]),
        .library(name: "Konaplate", targets: ["Konaplate", "StrictText"]),
        .library(name: "MemberDesk", targets: ["MemberDesk", "StrictText"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-asn1", exact: "1.7.4"),
        .package(url: "https://github.com/apple/swift-certificates", exact: "1.21.1"),
        .package(url: "https://github.com/apple/swift-configuration", exact: "1.4.0", traits: []),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0", traits: []),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", exact: "2.37.6"),
        .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
        .package(url: "https://github.com/swift-server/async-http-client", exact: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
    ] + broughtAlong.map { .package(url: "https://github.com/apple/\($0.package)", exact: $0.version) },
    targets: [
        .executableTarget(
            name: "kona",
            dependencies: [
                "ConsoleUI", "Konaplate", "KonaplateSandbox", "MemberDesk", "StrictText", "TerminalKit", "Wording",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ]
                + broughtAlong.map {
                    .product(name: $0.product, package: $0.package, condition: .when(platforms: [.windows]))
                }
        ),
        .target(
            name: "ConsoleUI",
            dependencies: ["Konaplate", "MemberDesk", "Scenes", "StrictText", "TerminalKit", "Themes", "Wording"]
        ),
        .target(
            name: "Themes",
            path: "Themes",
            resources: [
                "celadon", "dark", "default", "deuteranopia", "high-contrast", "light", "monochrome", "tritanopia",
            ].map { .embedInCode("\($0).toml") }
        ),
        .target(
            name: "Scenes",
            resources: ["success", "refusal", "lost-answer", "many", "two-agents"].map {
                .embedInCode("\($0).keys")
            }
        ),
        .target(name: "Wording", dependencies: ["Konaplate", "MemberDesk", "StrictText"]),
        .target(
            name: "KonaplateSandbox",
            dependencies: [
                "Konaplate", "StrictText",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            exclude: ["Scenario/Examples"]
        ),
        .target(
            name: "MemberDesk",
            dependencies: [
                "Konaplate", "StrictText",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]
        ),
        .target(
            name: "Konaplate",
            dependencies: [
                "StrictText",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "SwiftASN1", package: "swift-asn1"),
                .product(name: "X509", package: "swift-certificates"),
            ]
        ),
        .target(name: "StrictText", dependencies: [.product(name: "TOMLKit", package: "TOMLKit")]),
        .target(name: "TerminalKit", dependencies: ["CTerminal", "StrictText"]),
        .target(name: "CTerminal"),
        .target(
            name: "TestSupport",
            dependencies: [
                "Konaplate", "TerminalKit",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "SwiftASN1", package: "swift-asn1"),
                .product(name: "X509", package: "swift-certificates"),
            ],
            path: "Tests/TestSupport"
        ),
        .testTarget(
            name: "KonaplateTests",
            dependencies: ["Konaplate", "KonaplateSandbox", "StrictText", "TestSupport"]
        ),
        .testTarget(
            name: "KonaplateSandboxTests",
            dependencies: [
                "Konaplate", "KonaplateSandbox", "StrictText",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ]
        ),
        .testTarget(
            name: "MemberDeskTests",
            dependencies: [
                "Konaplate", "KonaplateSandbox", "MemberDesk", "StrictText", "TestSupport",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]
        ),
        .testTarget(name: "StrictTextTests", dependencies: ["StrictText", "TestSupport"]),
        .testTarget(name: "TerminalKitTests", dependencies: ["TerminalKit", "TestSupport"]),
        .testTarget(
            name: "ConsoleUITests",
            dependencies: [
                "ConsoleUI", "Konaplate", "KonaplateSandbox", "MemberDesk", "StrictText", "TerminalKit", "TestSupport",
                "Themes", "Wording",
            ],
            exclude: ["Views/Snapshots"]
        ),
        .testTarget(name: "WordingTests", dependencies: ["Konaplate", "MemberDesk", "StrictText", "Wording"]),
        .testTarget(
            name: "DocumentationTests", dependencies: ["Konaplate", "KonaplateSandbox", "MemberDesk", "StrictText"]
        ),
        .testTarget(name: "EndToEndTests", dependencies: ["kona", "TestSupport"]),
    ],
    swiftLanguageModes: [.v6]
)

// Nobody who only builds or tests pays for the measurements: KONA_BENCHMARKS=1 swift run -c release kona-benchmarks
if Context.environment["KONA_BENCHMARKS"] != nil {
    package.targets.append(
        .executableTarget(
            name: "kona-benchmarks",
            dependencies: [
                "ConsoleUI", "Konaplate", "KonaplateSandbox", "MemberDesk", "TerminalKit", "Wording",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ],
            path: "Tests/Benchmarks"
        ))
}

for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        .treatAllWarnings(as: .error),
    ]
}
