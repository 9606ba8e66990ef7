import ArgumentParser

/// `kona members`: the directory.
struct Members: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Search and maintain the directory of members.",
        discussion: "No API of the platform lists members: the directory is an imported list.",
        subcommands: [MembersList.self, MembersShow.self, MembersAdd.self, MembersImport.self])
}
