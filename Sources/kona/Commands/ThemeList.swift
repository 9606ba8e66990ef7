import ArgumentParser
import ConsoleUI
import MemberDesk
import StrictText
import Wording

/// `kona theme list`: the themes, where they come from, and what they are like.
struct ThemeList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the themes.",
        discussion: """
            Themes of your own are files in the folder kona/themes beside the configuration's: mine.toml is the theme
            mine. One with the name of a built-in theme takes its place.

            Example: kona theme list --output json
            """)

    @OptionGroup var global: GlobalOptions

    @Option(name: .long, help: "How to print them.")
    var output = ListFormat.table

    mutating func run() async throws {
        let settings = try Settings(global)
        let language = settings.language
        let isTable = output == .table
        ListPrinter(format: output).print(
            settings.themes.entries, json: { $0.json(language) },
            header: ["name", "source", "description"],
            titles: [Phrase.theme, .source, .likeness].map { $0[language] },
            row: { entry in
                let source = entry.path ?? (isTable ? Phrase.builtIn[language] : "built-in")
                let problem = entry.problem.map { "! \($0)" }
                return [entry.name, source, problem ?? entry.description?[language] ?? ""]
            })
    }
}

extension ThemeEntry {
    fileprivate func json(_ language: Language) -> JSON {
        .members([
            "name": .string(name), "source": .string(path == nil ? "built-in" : "file"), "file": path.map(JSON.string),
            "inherits": parent.map(JSON.string), "description": description.map { .string($0[language]) },
            "usable": .bool(problem == nil), "problem": problem.map { .string($0.description) },
        ])
    }
}

extension Phrase {
    fileprivate static let theme = Phrase("테마", "Theme")
    fileprivate static let source = Phrase("위치", "From")
    fileprivate static let likeness = Phrase("설명", "Description")
    fileprivate static let builtIn = Phrase("내장", "built in")
}
