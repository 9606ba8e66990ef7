import Konaplate
import StrictText

extension ServedAPI {
    /// `user/info`.
    static let memberInfo: MemberAnswering = { member, _ in
        .success([
            .init(
                "userInfo",
                .object([
                    .init("aspId", .string(SandboxDefaults.aspID)),
                    .init("userId", .number(member.memberID.description)),
                    .init("birthDate", .string(member.birthDate)),
                    .init("ci", .string(member.connectingInformation)),
                    .init("loginId", .string(member.loginID)),
                    .init("nationality", .string("Korean")),
                    .init("gender", .string(member.gender)),
                    .init("mobileNumber", .string(member.mobile)),
                    .init("userName", .string(member.name)),
                    .init("email", .string(member.loginID)),
                    .init("joinChannel", .string("OPENAPI")),
                ]))
        ])
    }
}
