import FoundationEssentials
import Glibc
import MemberDesk
import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

/// Editors save in different ways; each is seen, and nothing else is.
struct ThemeWatchTests {
    private let home: ProgramHome
    private let catalogue: ThemeCatalogue

    init() throws {
        home = try ProgramHome()
        catalogue = ThemeCatalogue.builtIn.adding([
            "mine": .file(path: home.file("mine.toml")), "base": .file(path: home.file("base.toml")),
        ])
        try home.write(Self.text(colour: 1), to: "mine.toml")
        try home.write("name = \"base\"\n[styles]\nvalue = { fg = 1 }", to: "base.toml")
    }

    private static func text(colour: Int) -> String {
        "name = \"mine\"\ninherits = \"base\"\n[styles]\nlabel = { fg = \(colour) }"
    }

    /// Writes a file beside it and puts it into its place, as most editors do.
    private func save(_ text: String, as name: String = "mine.toml") throws {
        try home.write(text, to: "\(name).new")
        replace(name, by: "\(name).new")
    }

    private func replace(_ name: String, by other: String) {
        rename(home.file(other), home.file(name))
    }

    /// Watches, makes a change, and returns what is reported next.
    private func reports(after changes: [() throws -> Void]) async throws -> [Result<Theme, ConfigurationError>] {
        let (stream, continuation) = AsyncStream.makeStream(of: Result<Theme, ConfigurationError>.self)
        let choice = ThemeChoice("mine", in: catalogue)
        let watch = try #require(try ThemeWatch(choice, current: choice.theme()) { continuation.yield($0) })
        var reports: [Result<Theme, ConfigurationError>] = []
        var iterator = stream.makeAsyncIterator()
        for change in changes {
            try change()
            reports.append(try #require(await iterator.next()))
        }
        withExtendedLifetime(watch) {}
        return reports
    }

    private func label(_ report: Result<Theme, ConfigurationError>) throws -> Colour {
        try report.get().style(for: .label, depth: .indexed256).foreground
    }

    @Test func aFileThatIsReplacedOrWrittenIsSeen() async throws {
        let reports = try await reports(after: [
            { try save(Self.text(colour: 2)) },
            {
                // As an editor that keeps a copy does.
                replace("mine.toml~", by: "mine.toml")
                try save(Self.text(colour: 3))
            },
            { try inPlace("name = \"mine\"\n[styles]\nlabel = { fg = 4 }") },
        ])
        #expect(try reports.map(label) == [.basic(2), .basic(3), .basic(4)])
    }

    private func inPlace(_ text: String) throws {
        let descriptor = try #require(fopen(home.file("mine.toml"), "w"))
        fputs(text, descriptor)
        fclose(descriptor)
    }

    @Test func otherFilesAndSavesWithoutAChangeAreNothing() async throws {
        let reports = try await reports(after: [
            {
                try save("name = \"other\"", as: "other.toml")
                try save(Self.text(colour: 1))
                try save(Self.text(colour: 5))
            }
        ])
        #expect(try reports.map(label) == [.basic(5)])
    }

    @Test func aMistakeIsReportedAndItsRepairToo() async throws {
        let reports = try await reports(after: [
            { try save("name = \"mine\"\n[styles]\nlabl = {}") }, { try save(Self.text(colour: 6)) },
        ])
        #expect(throws: ConfigurationError.self) { try reports[0].get() }
        if case .failure(let error) = reports[0] { #expect(error.line == 3) }
        #expect(try label(reports[1]) == .basic(6))
    }

    @Test func whatIsInheritedIsWatchedToo() async throws {
        let reports = try await reports(after: [
            { try save("name = \"base\"\n[styles]\nvalue = { fg = 7 }", as: "base.toml") }
        ])
        #expect(try reports[0].get().style(for: .value, depth: .indexed256).foreground == .basic(7))
    }

    @Test func whatWasSavedBeforeTheWatchBeganIsReported() async throws {
        let (stream, continuation) = AsyncStream.makeStream(of: Result<Theme, ConfigurationError>.self)
        let watch = try #require(
            ThemeWatch(ThemeChoice("mine", in: catalogue), current: .empty) { continuation.yield($0) })
        var iterator = stream.makeAsyncIterator()
        #expect(try label(try #require(await iterator.next())) == .basic(1))
        withExtendedLifetime(watch) {}
    }

    @Test func theEndOfALinkIsWatched() async throws {
        mkdir(home.file("real"), 0o700)
        replace("real/mine.toml", by: "mine.toml")
        symlink(home.file("real/mine.toml"), home.file("mine.toml"))
        let reports = try await reports(after: [
            { try save(Self.text(colour: 8), as: "real/mine.toml") }
        ])
        #expect(try reports.map(label) == [.basic(8)])
    }

    @Test func aThemeOfTheProgramHasNothingToWatch() throws {
        let choice = ThemeChoice("dark", in: .builtIn)
        #expect(try ThemeWatch(choice, current: choice.theme()) { _ in } == nil)
    }
}
