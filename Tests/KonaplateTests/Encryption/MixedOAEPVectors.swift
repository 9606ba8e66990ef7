/// Messages for the tests' client key whose content key `openssl pkeyutl` wrapped with OAEP of SHA-256 and MGF1 of SHA-1.
enum MixedOAEPVectors {
    static let text = #"{"bankAccRegNo":"1","response":{"code":"000_000","description":"성공"}}"#

    static let mixedA128 = """
        eyJhbGciOiJSU0EtT0FFUC0yNTYiLCJlbmMiOiJBMTI4R0NNIn0.cqv-sxVKIjbEbSzRFm0p251LYSfwk_EUK_luI-GtZwDeluzi43NojKyfW\
        KanqaniPUVrpe_esLzyyQZKkbvc1TWtp2_H2vwMcmycFKzkl8xPhRUg11HGiqpjEDOfwuBWVT1x6SFjU56GxLnhefIqtpznDMjRDFim-CXezg\
        7P_5h-eduAvJdCRNVXoLWxO0bueRzlNPLTHMzXM77L8TWOId7VA0-zkXZpM_dt-8wS-I0T4Icmn2O1wAIyFpUIT4fqNRIzfrys3cv4Fcs5e4G\
        G-ipg1tSMLhWTPHCzthP7FNcrLihVZbnnU2Q_uEIPyxZe1b8kBBfQmQQPjjBjGsudKA.AAECAwQFBgcICQoL.QG_DiNycG_unC6_2f75TtDmT\
        OO_ZI9KtHqtZ_QxBDlhuWxbOF9yK3nHSwgjrtVSDHE2KmLlXeaFEYZYL29kz1mUJsdd6aXm6Fg.bd7mpme5wOn2dx4lJN3Vug
        """

    static let mixedA256 = """
        eyJhbGciOiJSU0EtT0FFUC0yNTYiLCJlbmMiOiJBMjU2R0NNIn0.VPoiuUJmOk0uXBDXy_1EiBjANQcMuYZMNeeLAMLJKI1DQU0blI8b5HmfM\
        FVkyAjfkT79u9MROCID3OpyYuSml4h7Os_6r_qH1q6-V36FkKMUuY11KJ4a78l4cfrj92rPMHJ2Gpcce2t8sNGHeiHryZMaFo6QXiCGpH8qr0\
        Bp4WFJ1jjRn8ogBZN0sEtOKtojQP5skkKOYvnDM1XjTVQFfxHXbi6EGhIJQzwgb7jtK43dUaUCxLFfyKGdDUY2URDaX2yuVpMuYJk_RzVQeLj\
        3tKlxz1yBMLVPDTvrERrG5DdwmJgXeqOK9WgepLldoFiR7B-AJFUzhkpIQUVvuOKHZw.AAECAwQFBgcICQoL.ChJj9qa2IGhsedcmKvfVtwum\
        n7lc7R8PvScTzjn3CECky92EIqfDAwdjP3KCB4VsTz6Ey-GpJ9-zVrKrrH1xslSnKuzjrE_DvA.7sx6Jtz4h9chKwUfnubBOA
        """
}
